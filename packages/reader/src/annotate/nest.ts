import type { Span } from '../types.js';

/** A stretch of the text: plain, or under a mark with what lies inside it. */
export type Piece<M> = { readonly text: string } | MarkedPiece<M>;

/** A mark, or the part of it that fits into what lies around it. */
export interface MarkedPiece<M> {
  readonly mark: M;
  /** Does the mark begin with this piece, and does it end with it? Both, unless it had to be split. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly pieces: readonly Piece<M>[];
}

interface OpenPiece<M> extends MarkedPiece<M> {
  readonly pieces: Piece<M>[];
  isLast: boolean;
}

/**
 * Cuts a text into pieces that lie in each other like brackets, so that any markup can show them. A mark inside another stays
 * whole and lies inside it; of two that overlap the longer stays whole and the other is split; of two over the same stretch the
 * one that comes first in `marks` is outside. The pieces of a mark cover its span exactly; a mark without length gives none.
 */
export function nest<M extends Span>(text: string, marks: readonly M[]): Piece<M>[] {
  const root: Piece<M>[] = [];
  const open: OpenPiece<M>[] = [];
  const starts = marks
    .map((mark, order) => ({ mark, order }))
    .filter(({ mark }) => mark.start < mark.end)
    .sort((a, b) => a.mark.start - b.mark.start);
  /** The marks over the present place, outermost first. */
  let active: { mark: M; order: number }[] = [];
  let next = 0;
  let place = 0;
  while (place < text.length) {
    active = active.filter(({ mark }) => mark.end > place);
    const known = active.length;
    for (let at = starts[next]; at !== undefined && at.mark.start <= place; at = starts[++next])
      active.push(at);
    if (active.length > known) active.sort(outermostFirst);
    reopen(root, open, active, place);
    const end = Math.min(
      text.length,
      starts[next]?.mark.start ?? Infinity,
      ...active.map(({ mark }) => mark.end),
    );
    (open.at(-1)?.pieces ?? root).push({ text: text.slice(place, end) });
    place = end;
  }
  closeFrom(open, 0, place);
  return root;
}

function outermostFirst<M extends Span>(
  a: { readonly mark: M; readonly order: number },
  b: { readonly mark: M; readonly order: number },
): number {
  return b.mark.end - b.mark.start - (a.mark.end - a.mark.start) || a.order - b.order;
}

/** Closes what ends here or has to lie in something that begins here, and opens what is missing. */
function reopen<M extends Span>(
  root: Piece<M>[],
  open: OpenPiece<M>[],
  active: readonly { readonly mark: M }[],
  place: number,
): void {
  const kept = open.findIndex(({ mark }, depth) => mark !== active[depth]?.mark);
  if (kept >= 0) closeFrom(open, kept, place);
  for (const { mark } of active.slice(open.length)) {
    const piece: OpenPiece<M> = { mark, isFirst: mark.start === place, isLast: false, pieces: [] };
    (open.at(-1)?.pieces ?? root).push(piece);
    open.push(piece);
  }
}

function closeFrom<M extends Span>(open: OpenPiece<M>[], depth: number, place: number): void {
  for (const piece of open.splice(depth)) piece.isLast = piece.mark.end === place;
}
