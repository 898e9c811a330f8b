import { DOCUMENT_TYPES } from '../data/document-types.js';
import { ISSUER_CODES } from '../data/issuer-codes.js';
import type { DocumentNumber, ProblemCode } from '../types.js';
import { isDigitAt, isUpperAt, isWordAt } from '../words.js';

/** A document number found at a place of the matching copy. */
export interface NumberMatch extends DocumentNumber {
  start: number;
  end: number;
  problems: ProblemCode[];
  /** False where the form alone does not prove a document number: it then needs a type or "số" before it. */
  isCertain: boolean;
  /** Does it begin with an office, as official letters (công văn) do? */
  isOffice: boolean;
  /** Were letters read as figures? */
  isMisread: boolean;
}

/** A text in its two copies, as `Source` has them. */
export interface Copies {
  readonly cased: string;
  readonly folded: string;
}

/** A figure as scanners give it: l and i may stand for 1, o for 0. */
const FIGURE = String.raw`(\d{1,2}\.\d{3}|[\dlio]{1,6}[a-e]?)`;
const YEAR = String.raw`(?:((?:[1li]9|2[0o])[\dlio]{2}) ?([-/]) ?)?`;
const LETTER = 'a-zđăâêôơư';
/** "56-", "36/", "337/2021/", with the spaces that typists put round the sign. */
const OPENING = new RegExp(`${FIGURE} ?([-/]) ?${YEAR}(?=[${LETTER}])`, 'y');
const SEGMENT = new RegExp(`(?:t\\.ư|[${LETTER}]{1,24}\\d{0,4})`, 'y');
const JOIN = new RegExp(`( ?)([-/&])( ?)(?=[${LETTER}])|()(\\.)()(?=[${LETTER}]{2})`, 'y');
const CAPITALS = /^\p{Lu}{2}/u;
const MAX_SEGMENTS = 7;
const MISREAD = /[lio]/;

/** Codes of types by their lower-case form, with the canonical spelling. */
const TYPE_CODES: ReadonlyMap<string, string> = new Map(
  DOCUMENT_TYPES.map(({ code }) => [code.toLowerCase(), code]),
);
const ISSUER_SPELLINGS: ReadonlyMap<string, string> = new Map([
  ...ISSUER_CODES.map(({ code }): [string, string] => [code.toLowerCase(), code]),
  ['thu', 'ThU'],
]);
/** What is typed where the keyboard had no Đ; only forms that mean nothing else. */
const WITHOUT_DIACRITICS: ReadonlyMap<string, string> = new Map([
  ['qd', 'QĐ'],
  ['nd', 'NĐ'],
  ['cthd', 'CTHĐ'],
  ['hdnd', 'HĐND'],
  ['du', 'ĐU'],
  ['vpdu', 'VPĐU'],
]);
const TYPES_WITHOUT_DIACRITICS: ReadonlySet<string> = new Set(['qd', 'nd', 'cthd']);
const NATIONAL_ASSEMBLY = /^(?:qh|ubtvqh)\d{1,2}$/;
/** Tails of the Party's committees, alone or after the code of an advisory body: TU, VPTU, BTCTW, UBKTĐU. */
const PARTY_ISSUER =
  /^(?:vp|btc|ubkt|btg|btgdv|bdv|bnc|bcđ|bcsđ|ttct)?(?:tw|tu|đu|hu|qu|thu|txu|đuk|đukcq|đukdn|đub|đuubnd|đumttq)$/;
const STATE_BODIES: ReadonlySet<string> = new Set(
  ISSUER_CODES.filter(({ system }) => system === 'state').map(({ code }) => code.toLowerCase()),
);
const STATE_ISSUER = /^(?:hđnd|ubnd|ubtvqh\d*)$/;

function isStateIssuer(code: string): boolean {
  return STATE_ISSUER.test(code) || STATE_BODIES.has(code);
}
/** First part of the number of an official letter: the office that sends it. */
const OFFICE =
  /^(?:ubnd|hđnd|mttq|mttw|ubmttq|vp[a-zđ]{0,6}|s[a-zđ]{2,7}|b[a-zđ]{2,8}|ttg|tt[a-zđ]{2,4}|p[a-zđ]{3,6})$/;
const JOINT_TYPE = /lt$|^(?:qc|ctr?|kh)ph$/;

interface Segment {
  text: string;
  /** The sign before it. */
  join: string;
}

function hasCapitals(written: string): boolean {
  let capitals = 0;
  let letters = 0;
  for (let i = 0; i < written.length; i++) {
    if (isDigitAt(written, i) || written[i] === '.') continue;
    letters++;
    if (isUpperAt(written, i)) capitals++;
  }
  return isUpperAt(written, 0) && capitals * 2 >= letters;
}

/** Is this segment in small letters still known as a code? Only then "56-nq/tu" is read. */
function isKnownCode(segment: string): boolean {
  return (
    TYPE_CODES.has(segment) ||
    WITHOUT_DIACRITICS.has(segment) ||
    PARTY_ISSUER.test(segment) ||
    isStateIssuer(segment) ||
    NATIONAL_ASSEMBLY.test(segment) ||
    ISSUER_SPELLINGS.has(segment)
  );
}

/** "12/QĐ-UBNDngày 5/6/2031": a code that is known, with the next word run into it. */
const GLUED = /\p{Lu}\p{L}{0,11}?(?=ngày|của|về)/uy;

function gluedCodeAt(text: Copies, start: number): string | null {
  GLUED.lastIndex = start;
  const code = GLUED.exec(text.cased)?.[0];
  return code !== undefined && isKnownCode(code.toLowerCase()) ? code : null;
}

function readSegments(text: Copies, start: number, firstJoin: string): { segments: Segment[]; end: number } {
  const segments: Segment[] = [];
  let end = start;
  let position = start;
  let join = firstJoin;
  while (segments.length < MAX_SEGMENTS) {
    SEGMENT.lastIndex = position;
    const match = SEGMENT.exec(text.folded)?.[0];
    if (match === undefined) break;
    const after = position + match.length;
    if (isWordAt(text.folded, after)) {
      const glued = gluedCodeAt(text, position);
      if (glued === null) break;
      segments.push({ text: glued, join });
      end = position + glued.length;
      break;
    }
    if (!hasCapitals(text.cased.slice(position, after)) && !isKnownCode(match)) break;
    segments.push({ text: text.cased.slice(position, after), join });
    end = after;
    JOIN.lastIndex = after;
    const joined = JOIN.exec(text.folded);
    if (joined === null) break;
    const next = joined[2] === undefined ? joined.slice(3) : joined;
    // "QĐ-UBND.HC": a point joins only what is in capitals, else it ends the sentence.
    if (next[2] === '.' && !CAPITALS.test(text.cased.slice(JOIN.lastIndex, JOIN.lastIndex + 2))) break;
    // A dash with spaces round it separates only type and body; later it begins a new phrase: "12-NQ/TU - Về …".
    if (next[1] !== '' && segments.length > 1) break;
    // At the end of a line a symbol goes on in capitals: "TTLT-BYT-" and "BTC".
    if (
      next[3] !== '' &&
      segments.length > 1 &&
      !CAPITALS.test(text.cased.slice(JOIN.lastIndex, JOIN.lastIndex + 3))
    )
      break;
    join = next[2] ?? '-';
    position = JOIN.lastIndex;
  }
  return { segments, end };
}

function spell(segment: string, isType: boolean, problems: Set<ProblemCode>): string {
  const lower = segment.toLowerCase().replace('tư', 'tw').replace('t.ư', 'tw');
  const repaired = WITHOUT_DIACRITICS.get(lower);
  if (repaired !== undefined) {
    problems.add('missing-diacritics');
    return repaired;
  }
  if (isType) return TYPE_CODES.get(lower) ?? segment;
  const known = ISSUER_SPELLINGS.get(lower);
  if (known !== undefined) return known;
  if (/tw$|^tw/.test(lower)) return lower.toUpperCase();
  return segment === segment.toLowerCase() ? segment.toUpperCase() : segment;
}

/** "QĐUBND", "NQCP": some conversions of pages lose the hyphen between the type and a body that is known. */
function splitJoined(segments: Segment[]): void {
  const [first] = segments;
  if (first === undefined || first.text.length < 4) return;
  const lower = first.text.toLowerCase();
  if (isKnownCode(lower)) return;
  for (let at = 2; at <= lower.length - 2; at++) {
    const body = lower.slice(at);
    if (!TYPE_CODES.has(lower.slice(0, at)) || !(PARTY_ISSUER.test(body) || isStateIssuer(body))) continue;
    segments.splice(
      0,
      1,
      { text: first.text.slice(0, at), join: first.join },
      { text: first.text.slice(at), join: '' },
    );
    return;
  }
}

/**
 * Reads a document number that begins at `start`: "56-NQ/TU", "36/NQ-HĐND", "337/2021/NQ-HĐND", "45/2019/QH14",
 * "249/UBND-VX". Separators of the wrong system stay as they are written; one that was lost is put back where the body is known.
 */
export function numberAt(text: Copies, start: number): NumberMatch | null {
  OPENING.lastIndex = start;
  const opening = OPENING.exec(text.folded);
  if (opening === null) return null;
  const [whole, figure = '', firstSign = '/', year, yearSign] = opening;
  if (!/\d/.test(figure)) return null;
  const { segments, end } = readSegments(text, start + whole.length, yearSign ?? firstSign);
  splitJoined(segments);
  const [first, second] = segments;
  if (first === undefined) return null;

  const problems = new Set<ProblemCode>();
  const isMisread = MISREAD.test(figure) || (year !== undefined && MISREAD.test(year));
  if (isMisread) problems.add('misread-digit');
  const lowerFirst = first.text.toLowerCase();
  const isType = TYPE_CODES.has(lowerFirst) || TYPES_WITHOUT_DIACRITICS.has(lowerFirst);
  const parts = segments.map(({ text }, i) => spell(text, i === 0 && isType, problems));
  const tail = (parts[1] ?? '').toLowerCase();
  const isParty = isType && PARTY_ISSUER.test(tail);
  const isState = year !== undefined || (isType && isStateIssuer(tail)) || first.join === '/';
  const joins = segments.slice(1).map(({ join }) => join);
  if (isParty && second !== undefined && !JOINT_TYPE.test(lowerFirst)) {
    if (firstSign !== '-' || second.join !== '/') problems.add('mixed-separators');
    joins[0] = second.join || '/';
  } else if (isType && isStateIssuer(tail) && !JOINT_TYPE.test(lowerFirst)) {
    if (firstSign !== '/' || second?.join !== '-') problems.add('mixed-separators');
    joins[0] = second?.join || '-';
  }
  let symbol = parts[0] ?? '';
  for (let i = 1; i < parts.length; i++) symbol += `${joins[i - 1] ?? '-'}${parts[i] ?? ''}`;
  const isLaw = NATIONAL_ASSEMBLY.test(lowerFirst);
  return {
    start,
    end,
    number: asFigures(figure).replace('.', ''),
    year: year === undefined ? null : Number(asFigures(year)),
    symbol,
    typeCode: isType ? (parts[0] ?? null) : null,
    issuerCode: isType ? (parts[1] ?? null) : (parts[0] ?? null),
    system: isParty || (!isState && firstSign === '-') ? 'party' : 'state',
    problems: [...problems],
    isOffice: !isType && OFFICE.test(lowerFirst),
    isMisread,
    isCertain:
      isLaw ||
      (isType && (year !== undefined || (second !== undefined && firstSign === '/'))) ||
      (second !== undefined &&
        (PARTY_ISSUER.test(tail) ||
          isStateIssuer(tail) ||
          (first.text.length > 2 && OFFICE.test(lowerFirst)))),
  };
}

/** What a scanner took for letters, as figures. */
function asFigures(written: string): string {
  return MISREAD.test(written) ? written.replace(/[li]/g, '1').replace(/o/g, '0') : written;
}
