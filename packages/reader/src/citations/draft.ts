import { PROBLEM_TEXTS, REASON_TEXTS } from '../problems.js';
import type { Source } from '../text.js';
import type { Citation, CitationField, CitationRole, Locus, ProblemCode, ReasonCode } from '../types.js';

/** A citation while it is being read; offsets count in the matching copy. */
export interface Draft {
  start: number;
  /** End of the surface: the number, or the title of a document without number. */
  end: number;
  /** End of all that was read for it: date, issuer, term. */
  after: number;
  type: string;
  number: string | null;
  year: number | null;
  symbol: string | null;
  typeCode: string | null;
  issuerCode: string | null;
  date: string | null;
  /** The year of issue where the text says no more: "Chỉ thị 35 năm 2031". */
  issuedIn: number | null;
  issuer: string | null;
  title: string | null;
  term: string | null;
  locus: Locus | null;
  role: CitationRole;
  about: Draft | null;
  sameAs: Draft | null;
  /** The draft before it in the same enumeration, whose head noun and issuer it may share. */
  previous: Draft | null;
  /** Has it a word for its type of its own? */
  hasHead: boolean;
  /** Stand the issuer and the date that were read before the document, as "X ban hành …" has them? */
  hasIssuerBefore: boolean;
  hasDateBefore: boolean;
  /** Does the issuer stand between the type and the number: "các văn bản của Sở X: số 5/…, số 6/…"? */
  hasIssuerInHead: boolean;
  stated: Set<CitationField>;
  guessed: Map<CitationField, ReasonCode>;
  problems: { code: ProblemCode; start: number; end: number }[];
}

/** A new draft; `fields` says what is known. Written out field by field, because texts hold many thousands. */
export function draft(fields: Pick<Draft, 'start' | 'end' | 'type'> & Partial<Draft>): Draft {
  return {
    start: fields.start,
    end: fields.end,
    after: fields.after ?? fields.end,
    type: fields.type,
    number: fields.number ?? null,
    year: fields.year ?? null,
    symbol: fields.symbol ?? null,
    typeCode: fields.typeCode ?? null,
    issuerCode: fields.issuerCode ?? null,
    date: fields.date ?? null,
    issuedIn: fields.issuedIn ?? null,
    issuer: fields.issuer ?? null,
    title: fields.title ?? null,
    term: fields.term ?? null,
    locus: fields.locus ?? null,
    role: fields.role ?? 'mention',
    about: fields.about ?? null,
    sameAs: fields.sameAs ?? null,
    previous: fields.previous ?? null,
    hasHead: fields.hasHead ?? true,
    hasIssuerBefore: fields.hasIssuerBefore ?? false,
    hasDateBefore: fields.hasDateBefore ?? false,
    hasIssuerInHead: fields.hasIssuerInHead ?? false,
    stated: fields.stated ?? new Set(),
    guessed: fields.guessed ?? new Map(),
    problems: fields.problems ?? [],
  };
}

/** Fills a field that the text does not say at this place, and remembers why. */
export function guess<F extends 'date' | 'issuer' | 'symbol' | 'number' | 'title' | 'year'>(
  target: Draft,
  field: F,
  value: Draft[F],
  reason: ReasonCode,
): void {
  if (value === null || target[field] !== null) return;
  target[field] = value;
  target.guessed.set(field, reason);
}

/** The finished citation; `indexOf` gives the place of a draft in the list of citations. */
export function citationOf(source: Source, from: Draft, indexOf: (draft: Draft) => number): Citation {
  const span = source.spanOf(from.start, from.end);
  return {
    surface: source.content.slice(span.start, span.end),
    start: span.start,
    end: span.end,
    type: from.type,
    number: from.number,
    year: from.year,
    symbol: from.symbol,
    date: from.date,
    issuer: from.issuer,
    title: from.title,
    term: from.term,
    locus: from.locus,
    role: from.role,
    about: from.about === null || indexOf(from.about) < 0 ? null : indexOf(from.about),
    // The first mention may be the document's own number in its head, which is not a citation.
    sameAs: from.sameAs === null || indexOf(from.sameAs) < 0 ? indexOf(from) : indexOf(from.sameAs),
    stated: [...from.stated],
    guessed: [...from.guessed.keys()],
    explanations: [...from.guessed].map(([field, code]) => ({ field, code, what: REASON_TEXTS[code] })),
    problems: from.problems.map(({ code }) => PROBLEM_TEXTS[code]),
    problemCodes: from.problems.map(({ code }) => code),
  };
}
