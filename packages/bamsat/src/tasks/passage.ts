/** A stretch of a text, in UTF-16 code units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The longest passage that somebody marks as one request. */
const MAX_PASSAGE = 4000;

/**
 * Finds words that a person copied out of a text: line breaks and spaces may differ. Where they stand several times, the first
 * place counts that is not taken yet. Null when they stand nowhere.
 */
export function findPassage(text: string, words: string, taken: readonly Stretch[] = []): Stretch | null {
  const parts = words.normalize('NFC').slice(0, MAX_PASSAGE).split(/\s+/).filter(Boolean);
  if (parts.length === 0) return null;
  const pattern = new RegExp(
    parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('\\s+'),
    'gu',
  );
  const places = [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
  const free = places.find(
    (place) => !taken.some((other) => place.start < other.end && other.start < place.end),
  );
  return free ?? places[0] ?? null;
}
