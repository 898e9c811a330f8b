import { foldForSearch } from 'bamsat-reader';

/** More words than this narrow no search that a person means. */
const MOST_WORDS = 8;

/** The words of a query (từ khóa), folded as the columns are that they are looked for in; quotation marks count as spaces. */
export function searchWords(q: string): string[] {
  return foldForSearch(q.replace(/[\p{Cc}\p{Cs}]/gu, ' '))
    .split(/[\s"“”«»]+/)
    .filter(Boolean)
    .slice(0, MOST_WORDS);
}

/** The pattern of `like` for everything in which a text stands, whatever characters it has. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
