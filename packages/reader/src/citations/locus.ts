import type { Source } from '../text.js';
import type { Draft } from './draft.js';

const POINT = String.raw`(?:(?:các )?điểm ([a-zđ])(?:(?:,| và) ?(?:điểm )?[a-zđ]){0,6},? )?`;
const CLAUSE = String.raw`(?:(?:các )?khoản (\d{1,2}[a-z]?)(?:(?:,| và) ?(?:khoản )?\d{1,2}[a-z]?){0,6},? )?`;
const ARTICLE = String.raw`(?:các )?điều (\d{1,3}[a-z]?)(?:(?:,| và) ?(?:điều )?\d{1,3}[a-z]?){0,8}`;
/** "điểm b khoản 2 Điều 3 (của) " right before a document. */
const PROVISION = new RegExp(`(?<![\\p{L}\\p{N}])${POINT}${CLAUSE}${ARTICLE},? ?(?:của |trong |tại )?$`, 'u');
const WINDOW = 90;

/** Reads the provision that stands before a document. */
export function readLoci(source: Source, citations: readonly Draft[]): void {
  for (const citation of citations) {
    const window = source.folded.slice(Math.max(0, citation.start - WINDOW), citation.start);
    const at = window.lastIndexOf('điều');
    if (at < 0) continue;
    const match = PROVISION.exec(window);
    if (match === null) continue;
    citation.locus = { point: match[1] ?? null, clause: match[2] ?? null, article: match[3] ?? null };
  }
}
