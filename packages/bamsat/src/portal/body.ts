import { foldForSearch, normalizeText } from 'bamsat-reader';
import type { Block } from './article.js';

const PHOTO_LINE = /^\[(?:ảnh|photo) (\d{1,2})\]$/i;
const NOT_TEXT = /[\p{Cc}\p{Cs}\u2028\u2029]/gu;
const SLUG_LENGTH = 80;

/** Text as it is kept: NFC, one kind of line end, no control characters. */
export function cleanText(input: string): string {
  const lines = normalizeText(input).replace(/\r\n?|[\u2028\u2029]/g, '\n');
  return lines
    .split('\n')
    .map((line) => line.replaceAll('\t', ' ').replace(NOT_TEXT, '').trimEnd())
    .join('\n')
    .trim();
}

/**
 * Reads a body that an editor typed. A blank line ends a paragraph; `## ` begins a heading, `- ` an item of a list, `> ` a
 * line of a quotation; `[ảnh 2]` (or `[photo 2]`) alone on a line is the place of the second photo. All else is plain text.
 */
export function parseBody(input: string): Block[] {
  const blocks: Block[] = [];
  let previous: Line['type'] = 'blank';
  for (const raw of cleanText(input).split('\n')) {
    const line = readLine(raw.trim());
    if (line.type !== 'blank') {
      const last = blocks.at(-1);
      const joined = last && line.type === previous ? join(last, line.text) : null;
      if (joined) blocks[blocks.length - 1] = joined;
      else blocks.push(blockOf(line.type, line.text));
    }
    previous = line.type;
  }
  return blocks;
}

/** The block with one more line, or null when each such line stands alone. */
function join(block: Block, text: string): Block | null {
  if (block.type === 'ul') return { type: 'ul', items: [...block.items, text] };
  return block.type === 'p' || block.type === 'quote' ? { ...block, text: `${block.text}\n${text}` } : null;
}

function blockOf(type: Exclude<Line['type'], 'blank'>, text: string): Block {
  if (type === 'photo') return { type, number: Number(text) };
  return type === 'ul' ? { type, items: [text] } : { type, text };
}

interface Line {
  readonly type: 'blank' | 'h2' | 'photo' | 'ul' | 'quote' | 'p';
  readonly text: string;
}

function readLine(line: string): Line {
  if (line === '') return { type: 'blank', text: '' };
  const photo = PHOTO_LINE.exec(line)?.[1];
  if (photo !== undefined) return { type: 'photo', text: photo };
  if (line.startsWith('## ')) return { type: 'h2', text: line.slice(3).trim() };
  if (line.startsWith('- ')) return { type: 'ul', text: line.slice(2).trim() };
  if (line.startsWith('> ')) return { type: 'quote', text: line.slice(2).trim() };
  return { type: 'p', text: line };
}

/** The body as an editor would type it: `parseBody(printBody(blocks))` gives the blocks again. */
export function printBody(blocks: readonly Block[]): string {
  return blocks.map(printBlock).join('\n\n');
}

function printBlock(block: Block): string {
  switch (block.type) {
    case 'p':
      return block.text;
    case 'h2':
      return `## ${block.text}`;
    case 'quote':
      return block.text
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n');
    case 'ul':
      return block.items.map((item) => `- ${item}`).join('\n');
    default:
      return `[ảnh ${block.number}]`;
  }
}

/** The words of a body without its marks, for search. */
export function plainText(blocks: readonly Block[]): string {
  return blocks
    .map((block) => (block.type === 'photo' ? '' : block.type === 'ul' ? block.items.join('\n') : block.text))
    .join('\n');
}

/** The last part of an article's address: its title without diacritics, at most 80 characters, cut between words. */
export function slugOf(title: string): string {
  const words = foldForSearch(title).match(/[a-z0-9]+/g) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, SLUG_LENGTH) : `${slug}-${word}`;
    if (longer.length > SLUG_LENGTH) break;
    slug = longer;
  }
  return slug || 'tin-bai';
}
