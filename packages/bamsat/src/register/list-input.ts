import { z } from 'zod';
import type { Actor } from '../accounts/index.js';
import { isId, type MessageKey, parseDay } from '../shared/index.js';
import { mayFileDocuments } from './access.js';
import { DIRECTIONS, VISIBILITIES } from './document.js';
import { FOR_FILERS, LIST_STATUSES, type RegisterFilter, type RegisterSort, SORTS } from './list-queries.js';

/** What stands in the URL of the list, as it was typed, and what it means. */
export interface ListInput {
  readonly filter: RegisterFilter;
  readonly sort: RegisterSort | null;
  readonly errors: Readonly<Partial<Record<'tu' | 'den' | 'nam', MessageKey>>>;
  /** Days and year as typed: a wrong one is shown again. */
  readonly typed: Readonly<Record<'tu' | 'den' | 'nam', string>>;
}

const MAX_TEXT = 200;
const status = z.enum(LIST_STATUSES).nullable().catch(null);
const direction = z.enum(DIRECTIONS).nullable().catch(null);
const visibility = z.enum(VISIBILITIES).nullable().catch(null);
const sort = z.enum(SORTS).nullable().catch(null);

/**
 * Reads the filters of the list from the URL. What is no filter narrows nothing; a day or a year that does not exist is named.
 * The circle and withdrawn documents are filters for those who may know of them.
 */
export function readListInput(actor: Actor | null, query: (name: string) => string | undefined): ListInput {
  const text = (name: string) => (query(name) ?? '').trim().slice(0, MAX_TEXT);
  const typed = { tu: text('tu'), den: text('den'), nam: text('nam') };
  const [from, to, year] = [parseDay(typed.tu), parseDay(typed.den), yearOrNull(typed.nam)];
  const wanted = status.parse(query('tinh-trang') || null);
  const citing = text('dan');
  return {
    filter: {
      q: text('q'),
      status: wanted && FOR_FILERS.includes(wanted) && !mayFileDocuments(actor) ? null : wanted,
      type: text('loai') || null,
      issuer: text('co-quan'),
      direction: direction.parse(query('chieu') || null),
      year,
      from,
      to,
      visibility: actor ? visibility.parse(query('pham-vi') || null) : null,
      citing: isId(citing) ? citing : null,
    },
    sort: sort.parse(query('xep') || null),
    errors: {
      ...(typed.tu !== '' && from === null ? { tu: 'common.form.day' } : {}),
      ...(typed.den !== '' && to === null ? { den: 'common.form.day' } : {}),
      ...(typed.nam !== '' && year === null ? { nam: 'register.year-invalid' } : {}),
    },
    typed,
  };
}

function yearOrNull(typed: string): number | null {
  return /^(?:19|20)\d{2}$/.test(typed) ? Number(typed) : null;
}
