import { foldForSearch } from 'bamsat-reader';
import { type DocumentFacts, numberText } from './document.js';

/** Everything that a search looks through, folded: how the document is called, who issued it, what it says. */
export function searchText(facts: DocumentFacts, text: string): string {
  const parts = [facts.type, numberText(facts), facts.subject, facts.issuer, text];
  return foldForSearch(parts.filter(Boolean).join('\n'));
}

/**
 * The numbers that a query may mean, in the spelling of the keys: "Nghị quyết 08-NQ/TU", "8 nq tu" and "08nqtu" all give
 * `8nqtu`. A bare number gives itself alone.
 */
export function numbersMeant(q: string): string[] {
  const parts = foldForSearch(q).match(/[a-z]+|\d+/g) ?? [];
  return parts.flatMap((part, index) =>
    /^\d/.test(part) ? [[part.replace(/^0+(?=\d)/, ''), ...parts.slice(index + 1)].join('')] : [],
  );
}
