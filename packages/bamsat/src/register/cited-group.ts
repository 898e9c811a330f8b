import type { CitationRole } from 'bamsat-reader';
import type { DocumentCitation } from './citation-queries.js';

/** All mentions in a text of what is one document, as far as is known. */
export interface CitedGroup {
  /** The first mention that says most. */
  readonly citation: DocumentCitation;
  readonly roles: readonly CitationRole[];
  readonly mentions: number;
}

/** Puts the mentions of one document together, in the order of their first mention. */
export function groupCitations(citations: readonly DocumentCitation[]): CitedGroup[] {
  const groups = new Map<string, DocumentCitation[]>();
  for (const citation of citations) {
    const { facts, toId, label, resolution } = citation;
    const key = `${toId ?? [label, facts.issuer, facts.issuedOn].join('|')}|${resolution}`;
    groups.set(key, [...(groups.get(key) ?? []), citation]);
  }
  return [...groups.values()].flatMap((mentions) => {
    const [citation] = mentions;
    return citation
      ? [{ citation, roles: [...new Set(mentions.map(({ role }) => role))], mentions: mentions.length }]
      : [];
  });
}
