import PostalMime, { type Email } from 'postal-mime';
import { AppError } from '../shared/index.js';
import { encodingName } from './decode.js';
import { html } from './html.js';
import type { FormatReader, IntakeNote, ReadContext, ReadText, ReadWatch } from './intake.js';
import { repairLegacyText } from './legacy-text.js';
import { showName } from './safe-name.js';

/** A header that every mail and every page saved as one file has (RFC 2045, section 4), among the first ones. */
const SIGNATURE = /^(?:[A-Za-z][\w-]{1,40}:[^\n]*\n(?:[ \t][^\n]*\n)*){0,40}?MIME-Version:/i;
/** Headers that a mail of an old program begins with; a text may, too, so they alone prove nothing. */
const HEADERS = /^(?:return-path|received|from|to|date|subject|message-id|delivered-to|x-[\w-]+):[^\n]*\n/i;
const HEAD_LENGTH = 16_384;
/** Parts within parts; a mail that was forwarded again and again has four or five. */
const MAX_NESTING = 20;
const MAX_HEADERS = 1024 * 1024;
/** Names of attachments that the note lists. */
const MAX_NAMES = 10;
/** Where a part can begin: a line of "--" and a name (RFC 2046, section 5.1.1). A line of nothing but dashes is drawn, not named. */
const BORDER = Buffer.from('\n--');
const DASH = 0x2d;
const BLANK = 0x20;
/** The parts of such a file make up one page (RFC 2557). */
const PAGE = /^\s*multipart\/related/i;

/**
 * Mails (RFC 5322 with MIME) and web pages saved as one file: the text that a person would read, without what the mail programs added.
 * Attachments are named, not read: each is a document of its own.
 */
export const mail: FormatReader = {
  format: 'mail',
  extensions: ['.eml', '.mht', '.mhtml'],
  mediaTypes: ['message/rfc822'],
  heavy: true,
  sniff(bytes) {
    const head = Buffer.from(bytes.subarray(0, HEAD_LENGTH)).toString('latin1').replaceAll('\r\n', '\n');
    if (SIGNATURE.test(head)) return 1;
    return HEADERS.test(head) ? 0.15 : 0;
  },
  async read(bytes, context, watch) {
    checkParts(bytes, context);
    const parsed = await PostalMime.parse(bytes, {
      maxNestingDepth: MAX_NESTING,
      maxHeadersSize: MAX_HEADERS,
    });
    const { subject, text, html: page } = parsed;
    const plain = text?.trim() ? plainBody(text) : null;
    const body = plain ?? (page?.trim() ? await pageBody(page, context, watch) : null);
    const names = attachmentNames(parsed);
    if (body === null) {
      if (names.length > 0)
        throw new AppError('intake.mail-without-text', { name: context.name, names: listOf(names) });
      throw new AppError('intake.no-text', { name: context.name, format: 'mail' });
    }
    const title = subject ? repairLegacyText(subject.trim()).text : '';
    return {
      ...body,
      title: title === '' ? body.title : title,
      notes: [...body.notes, ...attachmentNotes(names)],
    };
  },
};

/** @throws AppError before the parser takes memory for parts without number */
function checkParts(bytes: Uint8Array, { name, limits }: ReadContext): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let parts = 0;
  for (let at = file.indexOf(BORDER); at !== -1; at = file.indexOf(BORDER, at + BORDER.length)) {
    if (isNamed(file, at + BORDER.length)) parts++;
    if (parts > limits.maxParts)
      throw new AppError('intake.mail-too-many-parts', { name, limit: limits.maxParts });
  }
}

/** Is there more than dashes and blanks in this line? */
function isNamed(file: Buffer, from: number): boolean {
  let at = from;
  while (file[at] === DASH) at++;
  return (file[at] ?? BLANK) > BLANK;
}

/**
 * Names of what hangs on a mail. A picture in its text is none, and no part of a page that was saved as one file; any other file is, though
 * some programs call it a part of the text.
 */
function attachmentNames({ attachments, headers }: Email): string[] {
  const isPage = PAGE.test(headers.find(({ key }) => key === 'content-type')?.value ?? '');
  return attachments
    .filter(({ disposition, related, mimeType }) => {
      if (disposition === 'attachment') return true;
      return !isPage && related !== true && !(disposition === 'inline' && mimeType.startsWith('image/'));
    })
    .map(({ filename, mimeType }) => showName(filename ?? mimeType));
}

function plainBody(text: string): ReadText {
  const { text: repaired, repaired: converted } = repairLegacyText(text);
  const notes: IntakeNote[] =
    converted === null ? [] : [{ code: 'converted', params: { encoding: encodingName(converted) } }];
  return { text: repaired, encoding: converted ?? 'utf-8', converted, title: null, notes };
}

function pageBody(page: string, context: ReadContext, watch: ReadWatch): Promise<ReadText> {
  // The charset that the page declares was that of the mail's bytes; these here are UTF-8.
  const undeclared = page.replace(/<meta[^>]{1,200}charset[^>]{0,200}>/gi, '');
  return html.read(new TextEncoder().encode(undeclared), context, watch);
}

function listOf(names: readonly string[]): string {
  return [...names.slice(0, MAX_NAMES), ...(names.length > MAX_NAMES ? ['…'] : [])].join(', ');
}

function attachmentNotes(names: readonly string[]): IntakeNote[] {
  return names.length === 0
    ? []
    : [{ code: 'mail-attachments', params: { count: names.length, names: listOf(names) } }];
}
