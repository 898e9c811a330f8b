import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { AppError } from '../shared/index.js';
import { type DomNode, linesOfHtml } from './html-lines.js';
import type { FormatReader } from './intake.js';
import { repairLegacyText } from './legacy-text.js';
import { decodeOrRefuse, decodingNotes } from './plain-text.js';

/** What is used of the parser's document; see `DomNode`. */
interface HtmlDocument {
  readonly title: string;
  readonly body: DomNode;
  querySelectorAll(selector: string): Iterable<DomNode>;
}

const SIGNATURE =
  /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html)[\s>]/i;
const FRAGMENT =
  /^\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:head|title|meta|body|div|p|table|h[1-6]|span|font|center|ul|ol|article|section|main)[\s>]/i;
const DECLARED_CHARSET = /<meta[^>]{1,200}?charset\s*=\s*["']?([\w-]{2,30})/i;
/** An article shorter than this (characters) is a mistake of the search for the main part. */
const MIN_ARTICLE = 140;
/** Above this share of link text a page is mostly menus. */
const LINKED_SHARE = 0.15;
/** No page nests deeper; the parser takes time in the square of the depth. */
const MAX_DEPTH = 1_000;
const TAG = /<(\/?)([a-z][a-z0-9]*)/gi;
/** Elements that need no end tag: they say nothing about depth. */
const UNCLOSED = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr p li dt dd td th tr tbody thead tfoot option ' +
    'colgroup html head body'
  ).split(' '),
);

/** Web pages and texts saved as such: the main article of a page with menus, all of a page that is only a document. */
export const html: FormatReader = {
  format: 'html',
  extensions: ['.html', '.htm', '.xhtml'],
  mediaTypes: ['text/html', 'application/xhtml+xml'],
  heavy: true,
  sniff(bytes) {
    const start = headOf(bytes, 2048);
    if (SIGNATURE.test(start)) return 1;
    if (FRAGMENT.test(start)) return 0.6;
    // Any text can be HTML when its name says so.
    return 0.15;
  },
  async read(bytes, context) {
    const declared = DECLARED_CHARSET.exec(headOf(bytes, 4096))?.[1];
    const decoded = decodeOrRefuse(bytes, context, declared);
    checkDepth(decoded.text);
    const page = parsePage(decoded.text);
    const article = hasSideParts(page) ? mainPart(decoded.text) : null;
    const lines = article ?? linesOfHtml(page.body);
    const { text, repaired } = repairLegacyText(lines.join('\n'));
    if (text.trim() === '') throw new AppError('intake.no-text', { name: context.name, format: 'html' });
    const title = repairLegacyText(page.title.replace(/\s+/g, ' ').trim()).text;
    const notes = decodingNotes(repaired === null ? decoded : { ...decoded, converted: repaired });
    if (article !== null) notes.push({ code: 'main-part-only', params: {} });
    return {
      text,
      encoding: repaired ?? decoded.encoding,
      converted: repaired ?? decoded.converted,
      title: title === '' ? null : title,
      notes,
    };
  },
};

/** The first bytes as characters, one a byte; UTF-16 loses its nulls so that its tags can be seen. */
function headOf(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.subarray(0, length))
    .toString('latin1')
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, '')
    .replaceAll('\0', '');
}

function checkDepth(source: string): void {
  let depth = 0;
  for (const [, slash, name = ''] of source.matchAll(TAG)) {
    if (UNCLOSED.has(name.toLowerCase())) continue;
    depth = slash === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > MAX_DEPTH) throw new Error(`elements are nested deeper than ${MAX_DEPTH}`);
  }
}

/** Parses a page; a fragment without a body gets one, since the parser adds none. */
function parsePage(source: string): HtmlDocument {
  const whole = /<body[\s>]/i.test(source) ? source : `<!doctype html><html><body>${source}</body></html>`;
  return parseHTML(whole).document;
}

/** Menus and side columns: elements that say so, or much of the text being links. */
function hasSideParts(page: HtmlDocument): boolean {
  for (const _ of page.querySelectorAll('nav, aside, body > header, body > footer')) return true;
  const total = page.body.textContent?.length ?? 0;
  let linked = 0;
  for (const link of page.querySelectorAll('a[href]')) linked += link.textContent?.length ?? 0;
  return linked > LINKED_SHARE * total;
}

/** The lines of the main article with its headline and author, or null when none is found. */
function mainPart(source: string): string[] | null {
  // The search changes the tree, so it gets one of its own.
  const page = parsePage(source);
  const article = new Readability(page).parse();
  const content = article?.content;
  if (typeof content !== 'string') return null;
  const lines = linesOfHtml(parsePage(content).body);
  if (lines.join('\n').length < MIN_ARTICLE) return null;
  const headline = article?.title?.trim() ?? '';
  // The search takes headline and author out of the text; they belong to it.
  if (headline !== '' && !lines.slice(0, 5).includes(headline)) lines.unshift(headline);
  const byline = article?.byline?.replace(/\s+/g, ' ').trim() ?? '';
  if (byline !== '' && !lines.includes(byline)) lines.push(byline);
  return lines;
}
