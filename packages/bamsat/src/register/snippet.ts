import { foldForSearch, foldWithMap } from 'bamsat-reader';
import type { DocumentEntry } from './document.js';

const BEFORE = 80;
const LENGTH = 240;

/** What tells a person why a document was found: what it is about, or the place in its text where the words stand. */
export function snippetOf(
  entry: Pick<DocumentEntry, 'label' | 'subject' | 'issuer'>,
  text: string,
  words: readonly string[],
): string {
  const about = entry.subject === entry.label ? null : entry.subject;
  const head = foldForSearch([entry.label, entry.subject, entry.issuer].filter(Boolean).join(' '));
  const missing = words.filter((word) => !head.includes(word));
  if (about && missing.length === 0) return shortened(about, 0);
  // The whole phrase tells most, then the longest word.
  const wanted = [
    words.join(' '),
    ...(missing.length > 0 ? missing : words).toSorted((a, b) => b.length - a.length),
  ];
  const place = placeOf(text, wanted);
  return place === null ? shortened(about ?? entry.issuer ?? text, 0) : shortened(text, place);
}

/** Where the first of these folded words that a text holds stands in it. The folds keep the length of Vietnamese text; else null. */
function placeOf(text: string, words: readonly string[]): number | null {
  const { folded, toSource } = foldWithMap(text);
  const plain = foldForSearch(folded);
  if (plain.length !== folded.length) return null;
  for (const word of words) {
    const at = word === '' ? -1 : plain.indexOf(word);
    if (at >= 0) return toSource(at);
  }
  return null;
}

/** A stretch of a text from a little before a place, cut at words, on one line. */
function shortened(text: string, place: number): string {
  const start = place <= BEFORE ? 0 : text.indexOf(' ', place - BEFORE) + 1;
  const from = start > place ? place : start;
  const whole = text.slice(from, from + LENGTH);
  const cut = from + LENGTH < text.length ? whole.replace(/\s+\S*$/, '') : whole;
  const line = cut.replace(/\s+/g, ' ').trim();
  return `${from > 0 ? '…' : ''}${line}${from + cut.length < text.length ? '…' : ''}`;
}
