import type { Citation, Directive, LayoutPart, Person, Reading, Span } from 'bamsat-reader';
import type { Expected, ExpectedCitation, ExpectedDirective } from './expected.js';
import { compare, type Score } from './tally.js';

/** What was scored of one text: hits, and the misses in words. */
export interface LayerScore extends Score {
  misses: string[];
}

/** All layers, in the order of the table. */
export const LAYERS = [
  'numbered citations',
  'numbers without symbol',
  'named documents',
  'references back',
  'citation spans',
  'stated dates',
  'stated issuers',
  'resolved dates',
  'resolved issuers',
  'citation roles',
  'citation about',
  'citation problems',
  'people',
  'titles',
  'person roles',
  'directives',
  'assignees',
  'deadlines',
  'directive kinds',
  'captions, bylines, widgets',
  'dates',
  'figures',
  'organizations',
  'header fields',
  'kind of text',
] as const;
export type Layer = (typeof LAYERS)[number];
export type Scores = Partial<Record<Layer, LayerScore>>;

/** Part of two spans together that they share (intersection over union). */
const SHARED_PART = 0.5;

class Tally implements LayerScore {
  right = 0;
  wrong = 0;
  missed = 0;
  misses: string[] = [];

  /** A field of something that was found: right, or both wrong and missed. */
  check(isRight: boolean, miss: () => string): void {
    if (isRight) this.right++;
    else {
      this.wrong++;
      this.missed++;
      this.misses.push(miss());
    }
  }

  bag(found: readonly string[], wanted: readonly string[]): void {
    const { right, wrong, missed } = compare(found, wanted);
    this.right += right;
    this.wrong += wrong;
    this.missed += missed;
    if (wrong + missed > 0) {
      const extra = found.filter((key) => !wanted.includes(key));
      const lacking = wanted.filter((key) => !found.includes(key));
      this.misses.push(`+ ${extra.join(' · ')}  − ${lacking.join(' · ')}`);
    }
  }
}

/** Where the expected surfaces stand: each after the start of the one before it. */
function locate<T>(
  content: string,
  wanted: readonly T[],
  surfaceOf: (one: T) => string | undefined,
): (Span | null)[] {
  let from = 0;
  return wanted.map((one) => {
    const surface = surfaceOf(one)?.normalize('NFC');
    if (surface === undefined) return null;
    const start = content.indexOf(surface, from);
    if (start < 0) throw new Error(`expected, but not in the text after ${from}: ${JSON.stringify(surface)}`);
    from = start + 1;
    return { start, end: start + surface.length };
  });
}

function overlap(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

function sharedPart(a: Span, b: Span): number {
  const both = Math.max(0, overlap(a, b));
  return both / (a.end - a.start + (b.end - b.start) - both);
}

/** Pairs what is wanted with what was found, best first; each is taken once. */
function pair<W, F>(
  wanted: readonly W[],
  found: readonly F[],
  likeness: (wanted: W, found: F, wantedIndex: number) => number,
): Map<W, F> {
  const candidates = wanted.flatMap((one, i) =>
    found.map((other) => ({ one, other, like: likeness(one, other, i) })).filter(({ like }) => like > 0),
  );
  candidates.sort((a, b) => b.like - a.like);
  const pairs = new Map<W, F>();
  const taken = new Set<F>();
  for (const { one, other } of candidates) {
    if (pairs.has(one) || taken.has(other)) continue;
    pairs.set(one, other);
    taken.add(other);
  }
  return pairs;
}

const numberOf = (number: string): number => Number.parseInt(number, 10);
const quote = (text: string): string => `«${text.replaceAll('\n', '⏎').slice(0, 140)}»`;
/** Has the surface a symbol after its figure? */
const SYMBOL_IN_SURFACE =
  /\d[\d.]{0,7}[a-eA-E]?\s{0,3}[-–/]\s{0,3}\p{L}|\d\s{0,3}[-–/]\s{0,3}(?:19|20)\d{2}\s{0,3}[-–/]/u;

/** What tells how a document is named; of an expectation fields may be missing. */
type Named = Partial<Pick<Citation, 'number' | 'title' | 'symbol' | 'surface'>>;
type CitationClass = 'numbered citations' | 'numbers without symbol' | 'named documents' | 'references back';

function classOf({ number, title, symbol, surface }: Named): CitationClass {
  const isWithSymbol =
    surface === undefined ? symbol !== null && symbol !== undefined : SYMBOL_IN_SURFACE.test(surface);
  if (number !== null && number !== undefined && isWithSymbol) return 'numbered citations';
  if (number !== null && number !== undefined && (surface === undefined || /\d/.test(surface)))
    return 'numbers without symbol';
  return title === null || title === undefined ? 'references back' : 'named documents';
}

function isSame(wanted: ExpectedCitation, found: Citation): boolean {
  if (wanted.type !== undefined && wanted.type !== found.type) return false;
  if (classOf(wanted) !== classOf(found)) return false;
  if (wanted.number === null || wanted.number === undefined) return true;
  if (found.number === null || numberOf(wanted.number) !== numberOf(found.number)) return false;
  if (classOf(wanted) === 'numbers without symbol') return true;
  return (
    (wanted.symbol ?? null) === found.symbol && (wanted.year === undefined || wanted.year === found.year)
  );
}

function scoreCitations(
  reading: Reading,
  content: string,
  wanted: readonly ExpectedCitation[],
  to: Sheet,
): void {
  const spans = locate(content, wanted, ({ surface }) => surface);
  const pairs = pair(wanted, reading.citations, (one, other, i) => {
    if (!isSame(one, other)) return 0;
    const span = spans[i] ?? null;
    if (span !== null) return overlap(span, other) > 0 ? 1 + sharedPart(span, other) : 0;
    // An expectation without a surface: in order of the text.
    return 1 / (2 + Math.abs(reading.citations.indexOf(other) - i));
  });
  const foundPairs = new Set(pairs.values());
  for (const one of wanted) {
    const tally = to(classOf(one));
    if (pairs.has(one)) tally.right++;
    else {
      tally.missed++;
      tally.misses.push(
        `− ${quote(one.surface ?? `${one.type} ${one.number ?? one.title} ${one.symbol ?? ''}`)}`,
      );
    }
  }
  for (const other of reading.citations) {
    if (foundPairs.has(other)) continue;
    const tally = to(classOf(other));
    tally.wrong++;
    tally.misses.push(`+ ${quote(other.surface)} ${other.type} ${other.number} ${other.symbol}`);
  }
  for (const [i, one] of wanted.entries()) {
    const found = pairs.get(one);
    if (found === undefined) continue;
    const at = (): string => quote(found.surface);
    const span = spans[i] ?? null;
    if (span !== null)
      to('citation spans').check(
        span.start === found.start && span.end === found.end,
        () => `${at()} not ${quote(one.surface ?? '')}`,
      );
    for (const field of ['date', 'issuer'] as const) {
      const value = one[field];
      if (value === undefined) continue;
      const isStated = one.stated === undefined ? value !== null : one.stated.includes(field);
      if (!isStated && value === null && found.guessed.includes(field)) continue;
      const layer: Layer = isStated ? `stated ${field}s` : `resolved ${field}s`;
      to(layer).check(value === found[field], () => `${at()} ${found[field]} not ${value}`);
    }
    if (one.role !== undefined)
      to('citation roles').check(one.role === found.role, () => `${at()} ${found.role} not ${one.role}`);
    if (one.about !== undefined && one.about !== null) {
      const about = wanted[one.about];
      const target = found.about === null ? undefined : reading.citations[found.about];
      const isRight = about !== undefined && target !== undefined && pairs.get(about) === target;
      to('citation about').check(isRight, () => `${at()} about ${target?.surface} not ${about?.surface}`);
    }
    if (one.problems !== undefined)
      to('citation problems').check(
        [...one.problems].sort().join() === [...found.problemCodes].sort().join(),
        () => `${at()} ${found.problemCodes.join()} not ${one.problems?.join()}`,
      );
  }
}

function scorePeople(
  reading: Reading,
  content: string,
  wanted: NonNullable<Expected['people']>,
  to: Sheet,
): void {
  // A title before the name may itself repeat it nowhere: names stand in the order of the text.
  const spans = locate(content, wanted, ({ name }) =>
    content.includes(name.normalize('NFC')) ? name : undefined,
  );
  const pairs = pair(wanted, reading.people, (one, other: Person, i) => {
    const span = spans[i] ?? null;
    if (span !== null && overlap(span, other) <= 0) return 0;
    return one.name.normalize('NFC').toLowerCase() === other.name.toLowerCase() ? 1 : 0;
  });
  const found = new Set(pairs.values());
  const people = to('people');
  for (const one of wanted) {
    const other = pairs.get(one);
    if (other === undefined) {
      people.missed++;
      people.misses.push(`− ${one.name}`);
      continue;
    }
    people.right++;
    to('titles').bag(
      other.titles.map((title) => `${one.name}: ${title}`),
      one.titles.map((title) => `${one.name}: ${title.normalize('NFC')}`),
    );
    to('person roles').check(
      one.role === other.role,
      () => `${one.name} [${other.start}] ${other.role} not ${one.role}`,
    );
  }
  for (const other of reading.people) {
    if (found.has(other)) continue;
    people.wrong++;
    people.misses.push(`+ ${other.name} [${other.start}]`);
  }
}

function likenessOf(one: ExpectedDirective, span: Span | null, other: Directive): number {
  if (span === null) return other.what.startsWith(one.start ?? '') ? 1 : 0;
  const shared = sharedPart(span, other);
  return shared >= SHARED_PART ? shared : 0;
}

const plain = (text: string | null): string =>
  (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

function scoreDirectives(
  reading: Reading,
  content: string,
  wanted: readonly ExpectedDirective[],
  to: Sheet,
): void {
  const spans = locate(content, wanted, ({ text }) => text);
  const pairs = pair(wanted, reading.directives, (one, other, i) => likenessOf(one, spans[i] ?? null, other));
  const found = new Set(pairs.values());
  const directives = to('directives');
  for (const one of wanted) {
    const other = pairs.get(one);
    const at = quote(one.text ?? one.start ?? '');
    if (other === undefined) {
      directives.missed++;
      directives.misses.push(`− ${at}`);
      continue;
    }
    directives.right++;
    if (one.assignee !== undefined)
      to('assignees').check(
        plain(one.assignee) === plain(other.assignee),
        () => `${at} ${other.assignee} not ${one.assignee}`,
      );
    if (one.deadline !== undefined)
      to('deadlines').check(
        one.deadline === other.deadline,
        () => `${at} ${other.deadline} not ${one.deadline}`,
      );
    if (one.kind !== undefined)
      to('directive kinds').check(one.kind === other.kind, () => `${at} ${other.kind} not ${one.kind}`);
  }
  for (const other of reading.directives) {
    if (found.has(other)) continue;
    directives.wrong++;
    directives.misses.push(`+ ${quote(other.surface)}`);
  }
}

function partAt(layout: readonly LayoutPart[], start: number): string {
  return layout.find((part) => part.start <= start && start < part.end)?.part ?? 'body';
}

function scoreLayout(reading: Reading, content: string, wanted: readonly string[], to: Sheet): void {
  const lines = [...content.matchAll(/[^\n\r]+/g)].filter(([line]) => line.trim() !== '');
  if (lines.length !== wanted.length)
    throw new Error(`layout names ${wanted.length} lines, the text has ${lines.length}`);
  const name = (part: string, line: RegExpMatchArray): string | null =>
    /^(?:body|headline)$/.test(part) ? null : `${part} ${quote(line[0].trim().slice(0, 60))}`;
  const found = lines.map((line) => name(partAt(reading.layout, line.index + line[0].search(/\S/)), line));
  const expected = lines.map((line, i) => name(wanted[i] ?? 'body', line));
  to('captions, bylines, widgets').bag(
    found.filter((key) => key !== null),
    expected.filter((key) => key !== null),
  );
}

function scoreHeader(reading: Reading, wanted: NonNullable<Expected['header']> | null, to: Sheet): void {
  const tally = to('header fields');
  if (wanted === null || reading.header === null) {
    tally.check(
      wanted === reading.header,
      () => `header ${reading.header === null ? 'missing' : 'not wanted'}`,
    );
    return;
  }
  const found = new Map<string, unknown>(Object.entries(reading.header));
  for (const [field, value] of Object.entries(wanted)) {
    const [is, should] = [found.get(field), value].map((one) => plain(JSON.stringify(one)));
    tally.check(is === should, () => `${field} ${is} not ${should}`);
  }
}

type Sheet = (layer: Layer) => Tally;

/** Scores a reading against what was expected of its text, layer by layer. */
export function scoreOf(reading: Reading, expected: Expected): Scores {
  const sheet = new Map<Layer, Tally>();
  const to: Sheet = (layer) => {
    const known = sheet.get(layer) ?? new Tally();
    sheet.set(layer, known);
    return known;
  };
  const content = reading.text.content ?? '';
  if (expected.citations !== undefined) scoreCitations(reading, content, expected.citations, to);
  if (expected.people !== undefined) scorePeople(reading, content, expected.people, to);
  if (expected.directives !== undefined) scoreDirectives(reading, content, expected.directives, to);
  if (expected.layout !== undefined) scoreLayout(reading, content, expected.layout, to);
  if (expected.header !== undefined) scoreHeader(reading, expected.header, to);
  if (expected.dates !== undefined)
    to('dates').bag(
      reading.dates.map(({ from, to: until, rrule }) => [from, until, rrule].join('|')),
      expected.dates.map((date) => date.join('|')),
    );
  if (expected.figures !== undefined)
    to('figures').bag(
      reading.figures.map(({ value, unit }) => `${value} ${unit}`),
      expected.figures.map((figure) => figure.join(' ').normalize('NFC')),
    );
  if (expected.organizations !== undefined)
    to('organizations').bag(
      reading.organizations.map(({ name }) => name),
      expected.organizations.map((name) => name.normalize('NFC')),
    );
  if (expected.kind !== undefined)
    to('kind of text').check(expected.kind === reading.kind, () => `${reading.kind} not ${expected.kind}`);
  return Object.fromEntries(sheet);
}
