import { FIELD_ABBREVIATIONS, FIELDS } from '../data/fields.js';
import { ORGANIZATION_HEADS, type OrganizationHead } from '../data/organization-heads.js';
import { fold } from '../text.js';
import type { Lexicon } from '../types.js';

/** A spelling of a head, folded, with the head. */
export interface HeadForm {
  form: string;
  head: OrganizationHead;
  /** Is it another spelling than the full name: "MTTQ Việt Nam"? */
  isShort: boolean;
}

/** Forms by their first word, longest first. */
export type HeadIndex = ReadonlyMap<string, readonly HeadForm[]>;

const FIRST_WORD = /^[\p{L}\p{M}\p{N}]+/u;

function indexHeads(heads: readonly OrganizationHead[]): Map<string, HeadForm[]> {
  const index = new Map<string, HeadForm[]>();
  for (const head of heads) {
    const full = fold(head.name);
    for (const form of new Set(head.forms.map(fold))) {
      const first = FIRST_WORD.exec(form)?.[0];
      if (first === undefined) continue;
      const list = index.get(first) ?? [];
      list.push({ form, head, isShort: form !== full });
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

/** A name that a text gives a body: "(sau đây gọi tắt là Ban Chỉ đạo)", "(BQLDA)". */
export interface Definition {
  form: string;
  name: string;
  /** Is the full name itself one that the table does not know? */
  isNewName: boolean;
}

/** The heads with the names that the text itself defines; what the table knows already is left as it is. */
export function withDefinitions(index: HeadIndex, definitions: readonly Definition[]): HeadIndex {
  const fresh = definitions.filter(({ form }) => {
    const folded = fold(form);
    return index.get(FIRST_WORD.exec(folded)?.[0] ?? '')?.some((known) => known.form === folded) !== true;
  });
  if (fresh.length === 0) return index;
  const own = indexHeads(
    fresh.map(({ form, name, isNewName }) => ({
      forms: isNewName ? [form, name] : [form],
      name,
      tail: 'none' as const,
      abbreviation: form.includes(' ') ? null : form,
      isPost: false,
    })),
  );
  const merged = new Map(index);
  for (const [first, forms] of own) {
    const all = [...forms, ...(merged.get(first) ?? [])];
    merged.set(
      first,
      all.sort((a, b) => b.form.length - a.form.length),
    );
  }
  return merged;
}

/** A field of work as it is written, folded, with its canonical spelling. */
interface FieldForm {
  form: string;
  name: string;
  /** What the spelling means behind "Phòng", the office of a district. */
  ofDistrict: string;
}

/** Fields of work by their first word, longest first. */
export const FIELD_FORMS: ReadonlyMap<string, readonly FieldForm[]> = (() => {
  const index = new Map<string, FieldForm[]>();
  const written = [
    ...FIELDS.map((name) => ({ form: name, name, ofDistrict: name })),
    ...FIELD_ABBREVIATIONS.flatMap(({ forms, name, ofDistrict = name }) =>
      forms.split('|').map((form) => ({ form, name, ofDistrict })),
    ),
  ];
  for (const { form: spelling, name, ofDistrict } of written.sort((a, b) => b.form.length - a.form.length)) {
    const form = fold(spelling);
    const first = FIRST_WORD.exec(form)?.[0] ?? '';
    index.set(first, [...(index.get(first) ?? []), { form, name, ofDistrict }]);
  }
  return index;
})();
