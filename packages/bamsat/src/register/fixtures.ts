import type { By, Database } from '../db/index.js';
import { dayOf } from '../shared/index.js';
import { type Filed, type Filing, fileDocument } from './operations.js';
import { prepareDocument } from './prepare.js';

/** What a test cares about in a document; the rest is plausible. */
export interface WantedDocument extends Partial<Omit<Filing, 'prepared'>> {
  readonly type?: string;
  readonly number?: string;
  /** "NQ/TU"; State papers have a dash instead. */
  readonly symbol?: string;
  /** `dd/mm/yyyy` */
  readonly date?: string;
  readonly issuer?: string;
  readonly subject?: string;
  readonly body?: string;
}

let made = 0;

/** The text of a document as an office types it. */
export function documentText(wanted: WantedDocument = {}): string {
  made += 1;
  const symbol = wanted.symbol ?? 'NQ/TU';
  const [day = '15', month = '12', year = '2025'] = (wanted.date ?? '15/12/2025').split('/');
  const number = wanted.number ?? String(1000 + made);
  return [
    wanted.issuer ?? 'THÀNH ỦY VÂN HẢI',
    `Số ${number}${symbol.includes('/') ? '-' : '/'}${symbol}`,
    `Vân Hải, ngày ${day} tháng ${month} năm ${year}`,
    '',
    wanted.type ?? 'NGHỊ QUYẾT',
    wanted.subject ?? `về việc thứ ${made}`,
    '',
    wanted.body ?? `Nội dung của văn bản thứ ${made}.`,
  ].join('\n');
}

/** A document of the register, prepared and filed as the application does it. */
export async function buildDocument(
  database: Database,
  by: By,
  wanted: WantedDocument & { readonly text?: string } = {},
): Promise<Filed> {
  const text = wanted.text ?? documentText(wanted);
  const prepared = await prepareDocument({ text }, database.dataDir, dayOf(by.at));
  const { visibility = 'public', direction, ownerOrganizationId, readers, facts } = wanted;
  const filing: Filing = {
    prepared,
    visibility,
    ...(direction === undefined ? {} : { direction }),
    ...(ownerOrganizationId === undefined ? {} : { ownerOrganizationId }),
    ...(readers === undefined ? {} : { readers }),
    ...(facts === undefined ? {} : { facts }),
  };
  return database.db.transaction().execute((trx) => fileDocument(trx, by, filing));
}
