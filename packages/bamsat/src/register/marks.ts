import type { Reading } from 'bamsat-reader';
import type { DocumentCitation } from './citation-queries.js';
import type { DirectiveRow } from './document.js';

/** A stretch of the text that something was found in. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly of:
    | { readonly kind: 'directive'; readonly directive: DirectiveRow; readonly number: number }
    | { readonly kind: 'citation'; readonly citation: DocumentCitation | null; readonly what: string }
    | { readonly kind: 'person' | 'organization' | 'date' | 'figure' | 'problem'; readonly what: string }
    | { readonly kind: 'doubtful'; readonly confidence: number };
}

/** A stretch of the text in one block: plain, or marked with what lies inside it. */
export type Piece =
  | { readonly text: string }
  | { readonly mark: Mark; readonly isFirst: boolean; readonly pieces: readonly Piece[] };

/** A paragraph of the text, or a line of the page's frame (caption, byline, widget). */
export interface Block {
  readonly part: Reading['layout'][number]['part'];
  readonly pieces: readonly Piece[];
}

/**
 * Cuts a text into blocks and marked pieces. Marks lie in layers: what is asked, in it what is named, in that what is wrong, in that the words that were
 * recognised with doubt.
 * Within a layer the earlier mark wins where two overlap, so that pieces nest and nothing is shown twice.
 */
export function blocksOf(
  text: string,
  layout: Reading['layout'],
  layers: readonly (readonly Mark[])[],
): Block[] {
  const tidy = layers.map(withoutOverlaps);
  const parts = layout.toSorted((a, b) => a.start - b.start);
  const blocks: Block[] = [];
  let next = 0;
  for (const line of text.matchAll(/[^\n]+/g)) {
    if (line[0].trim() === '') continue;
    const start = line.index;
    while ((parts[next]?.end ?? Infinity) <= start) next += 1;
    const here = parts[next];
    const part = here && here.start <= start ? here.part : 'body';
    blocks.push({ part, pieces: piecesOf(text, start, start + line[0].length, tidy) });
  }
  return blocks;
}

function withoutOverlaps(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  let end = 0;
  for (const mark of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (mark.end <= end) continue;
    const start = Math.max(mark.start, end);
    kept.push(start === mark.start ? mark : { ...mark, start });
    end = mark.end;
  }
  return kept;
}

function piecesOf(
  text: string,
  start: number,
  end: number,
  [layer, ...inner]: readonly (readonly Mark[])[],
): Piece[] {
  if (start >= end) return [];
  if (!layer) return [{ text: text.slice(start, end) }];
  const pieces: Piece[] = [];
  let done = start;
  for (const mark of between(layer, start, end)) {
    const from = Math.max(mark.start, start);
    const to = Math.min(mark.end, end);
    pieces.push(...piecesOf(text, done, from, inner));
    pieces.push({ mark, isFirst: from === mark.start, pieces: piecesOf(text, from, to, inner) });
    done = to;
  }
  return [...pieces, ...piecesOf(text, done, end, inner)];
}

/** The marks of a sorted layer that touch a stretch, found by halves: a long text has thousands. */
function between(layer: readonly Mark[], start: number, end: number): readonly Mark[] {
  let low = 0;
  let high = layer.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((layer[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while ((layer[last]?.start ?? Infinity) < end) last += 1;
  return layer.slice(low, last);
}
