import { FIELDS } from '../data/fields.js';
import { ORGANIZATION_HEADS, type OrganizationHead } from '../data/organization-heads.js';
import { fold } from '../text.js';
import type { Lexicon } from '../types.js';

/** A spelling of a head, folded, with the head. */
export interface HeadForm {
  form: string;
  head: OrganizationHead;
}

/** Forms by their first word, longest first. */
export type HeadIndex = ReadonlyMap<string, readonly HeadForm[]>;

const FIRST_WORD = /^[\p{L}\p{M}\p{N}]+/u;

function indexHeads(heads: readonly OrganizationHead[]): Map<string, HeadForm[]> {
  const index = new Map<string, HeadForm[]>();
  for (const head of heads) {
    for (const form of new Set(head.forms.map(fold))) {
      const first = FIRST_WORD.exec(form)?.[0];
      if (first === undefined) continue;
      const list = index.get(first) ?? [];
      list.push({ form, head });
      index.set(first, list);
    }
  }
  for (const list of index.values()) list.sort((a, b) => b.form.length - a.form.length);
  return index;
}

const BUILT_IN = indexHeads(ORGANIZATION_HEADS);

/** The heads that the reader knows and those of the caller's lexicon. */
export function headsOf(lexicon: Lexicon | undefined): HeadIndex {
  const own = lexicon?.organizations ?? [];
  if (own.length === 0) return BUILT_IN;
  return indexHeads([
    ...own.map((organization) => ({
      forms: [organization.name, ...(organization.abbreviations ?? [])],
      name: organization.name,
      tail: 'none' as const,
      abbreviation: organization.abbreviations?.[0] ?? null,
      isPost: false,
    })),
    ...ORGANIZATION_HEADS,
  ]);
}

/** Folded names of fields of work with their canonical spelling, longest first. */
export const FIELD_FORMS: readonly { form: string; name: string }[] = FIELDS.map((name) => ({
  form: fold(name),
  name,
})).sort((a, b) => b.form.length - a.form.length);
