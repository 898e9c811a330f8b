/**
 * The shapes of a reading. Offsets everywhere are UTF-16 code units in the NFC text, end exclusive, so that
 * `content.slice(start, end) === surface`. Days are `YYYY-MM-DD` strings.
 */

/** A stretch of the text. */
export interface Span {
  start: number;
  end: number;
}

/** What kind of text was read. */
export type TextKind = 'official-document' | 'meeting-report' | 'news' | 'other';

/** Fields of a citation that the text can state and that the reader can guess. */
export type CitationField = 'type' | 'number' | 'year' | 'symbol' | 'date' | 'issuer' | 'title';

/** How a citation stands to the sentence that holds it. */
export type CitationRole = 'basis' | 'carry-out' | 'about' | 'amends' | 'replaces' | 'mention';

/** Stable codes of everything the reader repaired or could not make sense of. */
export type ProblemCode =
  | 'doubled-number-word'
  | 'number-in-date-slot'
  | 'mixed-separators'
  | 'missing-diacritics'
  | 'misspelt-number-word'
  | 'truncated-type'
  | 'impossible-date'
  | 'conflicting-date'
  | 'misread-digit'
  | 'impossible-symbol'
  | 'type-differs-from-symbol'
  | 'year-differs-from-date'
  | 'later-than-document'
  | 'basis-later-than-document';

/** Stable codes of why a field was guessed. */
export type ReasonCode =
  | 'issuer-from-symbol'
  | 'issuer-from-type'
  | 'issuer-from-context'
  | 'issuer-from-sibling'
  | 'issuer-from-same-document'
  | 'date-from-same-document'
  | 'symbol-from-sibling'
  | 'symbol-from-same-document'
  | 'year-from-same-document'
  | 'title-from-same-document'
  | 'type-from-symbol';

/** Why a guessed field has its value: a stable code, and a short Vietnamese sentence. */
export interface Explanation {
  field: CitationField;
  code: ReasonCode;
  what: string;
}

/** The provision inside a document that is meant: Điều (article), khoản (clause), điểm (point). */
export interface Locus {
  article: string | null;
  clause: string | null;
  point: string | null;
}

/**
 * One mention of a document (văn bản được viện dẫn). A mention that only points back ("Nghị quyết này", "Chỉ thị nói trên") has
 * neither number nor title; `sameAs` says which document it means.
 */
export interface Citation extends Span {
  surface: string;
  /** Canonical Vietnamese name of the type: "Nghị quyết", "Chỉ thị" … */
  type: string;
  /** The bare number ("56", "05", "337"), null for a document named by title alone. */
  number: string | null;
  /** The year inside the number (337/2021/NQ-HĐND → 2021) or of a law named by title and year. */
  year: number | null;
  /** The number without figure and year: "NQ/TU", "NQ-HĐND", "QĐ-TTg", "QH15". */
  symbol: string | null;
  date: string | null;
  /** Canonical full name of the issuing body. */
  issuer: string | null;
  title: string | null;
  /** Term (khóa) of the issuer where it is said: "XIII". */
  term: string | null;
  locus: Locus | null;
  role: CitationRole;
  /** Index of the citation that this one is about: "Kế hoạch … về thực hiện Chỉ thị …". */
  about: number | null;
  /** Index of the first mention of the same document in this text; its own index for a first mention. */
  sameAs: number;
  /** Fields that the text says at this mention. */
  stated: CitationField[];
  /** Fields that were inferred; `explanations` says from what. */
  guessed: CitationField[];
  explanations: Explanation[];
  /** Short Vietnamese sentences; `problemCodes` has the code of each at the same index. */
  problems: string[];
  problemCodes: ProblemCode[];
}

/** What a person does in the text. */
export type PersonRole =
  | 'chair'
  | 'attending'
  | 'reporting'
  | 'speaking'
  | 'concluding'
  | 'author'
  | 'signer';

/** One mention of a person. */
export interface Person extends Span {
  surface: string;
  name: string;
  /** Titles as written at this mention. */
  titles: string[];
  /** The same titles with posts and bodies written out: "UV BTV Thành uỷ" → "Ủy viên Ban Thường vụ Thành ủy". */
  fullTitles: string[];
  role: PersonRole | null;
}

/** One mention of a body (cơ quan, tổ chức). */
export interface Organization extends Span {
  surface: string;
  /** Canonical full name. */
  name: string;
  /** The usual abbreviation of the kind of body ("UBND", "BTV"), or the caller's own. */
  abbreviation: string | null;
}

/** A day, a period or a recurrence. `from` and `to` are null where no year can be known. */
export interface DateMention extends Span {
  surface: string;
  from: string | null;
  to: string | null;
  /** RFC 5545 rule without the RRULE: prefix, for recurrences. */
  rrule: string | null;
  kind: 'day' | 'period' | 'recurrence';
  /** True where the year is not written but taken from another date or from `today`. */
  yearGuessed: boolean;
}

/** A counted or measured quantity: "311 tổ chức". */
export interface Figure extends Span {
  surface: string;
  value: number;
  /** What is counted in: "tổ chức", "%", "tỷ đồng". */
  unit: string;
  /** The words right before, saying what is measured; empty where nothing says it. */
  what: string;
}

/** standing: no end; product: something is handed in; recurring: comes back; constraint: a limit on other work. */
export type DirectiveKind = 'standing' | 'product' | 'recurring' | 'constraint';

/** One obligation that the text lays on somebody (nội dung chỉ đạo, nhiệm vụ giao). */
export interface Directive extends Span {
  surface: string;
  kind: DirectiveKind;
  /** What must be done, without the words of command and the assignee. */
  what: string;
  assignee: string | null;
  coordinating: string[];
  deadline: string | null;
  /** Recurrence as an RFC 5545 rule, or a written period ("2022-01-01/2022-12-31"). */
  period: string | null;
  /** Indexes into `citations`. */
  citations: number[];
}

/** What the head and foot of an official document say of itself. */
export interface Header {
  issuer: string | null;
  superior: string | null;
  number: string | null;
  symbol: string | null;
  place: string | null;
  date: string | null;
  type: string | null;
  subject: string | null;
  recipients: string[];
  signer: string | null;
  signerTitle: string | null;
}

/** A part of the page that is recognised by its place and form. */
export interface LayoutPart extends Span {
  part: 'headline' | 'caption' | 'byline' | 'body' | 'widget';
}

/** Something in the text that had to be repaired or does not add up. */
export interface Problem extends Span {
  /** Short Vietnamese sentence. */
  what: string;
  code: ProblemCode;
  /** Index of the citation that it belongs to. */
  citation: number | null;
}

/** Everything found in one text. */
export interface Reading {
  id: string | null;
  kind: TextKind;
  text: { length: number; encoding: string; normalized: boolean; content?: string };
  header: Header | null;
  citations: Citation[];
  people: Person[];
  organizations: Organization[];
  dates: DateMention[];
  figures: Figure[];
  directives: Directive[];
  layout: LayoutPart[];
  problems: Problem[];
}

/** Data that a caller may add: what its own register knows. `createLexicon` checks it and makes one of several. */
export interface Lexicon {
  /**
   * Bodies by their full names; the first abbreviation is the usual one. They are found as organisations, as issuers and assignees,
   * and an abbreviation behind the last sign of a symbol ("12/QĐ-HTXSL") names the issuer.
   */
  readonly organizations?: readonly { readonly name: string; readonly abbreviations?: readonly string[] }[];
  /** Names of places, campaigns and streets that must not be taken for people. */
  readonly places?: readonly string[];
  /** People who are found by their names alone. Where a mention says no title, `fullTitles` has the ones given here. */
  readonly persons?: readonly { readonly name: string; readonly titles?: readonly string[] }[];
  /** Types of documents by the code in their symbols ("ĐCTT" in 05-ĐCTT/TU); the name is read before a number too. */
  readonly documentTypes?: readonly {
    readonly code: string;
    readonly name: string;
    readonly system: DocumentSystem;
  }[];
}

/** Whose rules a number follows: the Party's (n-XX/YY), the State's (n/XX-YYY), or none that is known. */
export type DocumentSystem = 'party' | 'state' | 'both';

/** A document number taken apart. */
export interface DocumentNumber {
  number: string;
  year: number | null;
  symbol: string;
  /** "NQ"; null for an official letter (công văn) and for laws, whose numbers carry no type. */
  typeCode: string | null;
  issuerCode: string | null;
  system: 'party' | 'state';
}

/** The parts of a reading that can be asked for alone. */
export type Layer =
  | 'header'
  | 'citations'
  | 'people'
  | 'organizations'
  | 'dates'
  | 'figures'
  | 'directives'
  | 'layout';

/** Options of `read`. */
export interface ReadOptions {
  id?: string;
  /**
   * Only these layers are given, all others stay empty (the kind of text is told with the layout): citations alone are read much
   * faster. All where it is left out.
   */
  layers?: readonly Layer[];
  /** The day to which a date without a year is related. */
  today?: string;
  lexicon?: Lexicon;
  /** Name of the encoding that the text was decoded from; only reported. */
  encoding?: string;
  /** Adds the NFC text to the reading. */
  withText?: boolean;
}
