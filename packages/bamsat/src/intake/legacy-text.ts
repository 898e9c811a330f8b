import { type LegacyEncoding, mapLegacy } from './legacy-tables.js';
import { judgeWord, scoreOf, WORD } from './syllable.js';

/** What was wrong with a text that was decoded wrongly somewhere on its way. */
export type Repair = LegacyEncoding | 'utf-8-twice';

/** A text put right, and from what; `repaired` is null when nothing was wrong. */
export interface RepairedText {
  text: string;
  repaired: Repair | null;
}

/** Letters that only Unicode text has: a line with one of them was not typed in a legacy font as a whole. */
const MODERN = /[\u0102-\u0103\u0110-\u0111\u0128-\u0129\u0168-\u0169\u01a0-\u01b0\p{M}\u1ea0-\u1ef9]/u;
const SUSPECT = /[\u00a1-\u00ff]/;
/** Signs that mean themselves when they stand alone: a bullet, a paragraph sign, a multiplication. */
const SIGN_ALONE = /(?<![\p{L}\p{M}\u00a1-\u00ff])[·§©®°×÷«»±](?![\p{L}\p{M}\u00a1-\u00ff])/gu;
/** How much of a long text is looked at to tell its encoding, in characters. */
const SAMPLE_LENGTH = 200_000;

interface Evidence {
  /** Score of the converted lines less that of the lines as they are. */
  gain: number;
  /** Words that become Vietnamese by the conversion, and words that cease to be. */
  wins: Set<string>;
  losses: Set<string>;
  /** Words of the converted lines that can be Vietnamese, and that cannot. */
  valid: number;
  invalid: number;
}

/**
 * Puts a text right that shows TCVN3 or VNI letters as Western ones ("Céng hoµ x· héi") or UTF-8 that was read as
 * Windows-1252 ("Cá»™ng hÃ²a"). Works line by line, since one document may mix legacy and Unicode fonts; a text that
 * is already right, or in another language, comes back as it was.
 */
export function repairLegacyText(text: string): RepairedText {
  if (!SUSPECT.test(text)) return { text, repaired: null };
  const untwiced = undoDoubleUtf8(text);
  if (untwiced !== null) return { text: untwiced, repaired: 'utf-8-twice' };

  const lines = text.split('\n');
  const legacyLines: string[] = [];
  let modernLines = 0;
  let sampled = 0;
  for (const line of lines) {
    if (MODERN.test(line)) modernLines++;
    else if (SUSPECT.test(line)) legacyLines.push(line);
    sampled += line.length;
    if (sampled > SAMPLE_LENGTH) break;
  }
  const allLegacy = modernLines === 0;
  const encoding = chooseEncoding(legacyLines, !allLegacy);
  if (encoding === null) return { text, repaired: null };
  const converted = lines.map((line) => convertLine(line, encoding, allLegacy));
  return { text: converted.join('\n'), repaired: encoding };
}

/** Tells whether a text has letters that only Unicode text has. */
export function isModern(text: string): boolean {
  return MODERN.test(text);
}

/** Converts a text of which it is known (by its font) that it is in this encoding. */
export function convertLegacy(text: string, encoding: LegacyEncoding): string {
  const signs: string[] = [];
  // The signs that stand alone are set aside under characters that the tables do not know, and put back after.
  const kept = text.replace(SIGN_ALONE, (sign) => {
    signs.push(sign);
    return '\u0000';
  });
  let next = 0;
  return mapLegacy(kept, encoding).replaceAll('\u0000', () => signs[next++] ?? '');
}

function chooseEncoding(lines: readonly string[], besideModern: boolean): LegacyEncoding | null {
  let best: { encoding: LegacyEncoding; gain: number } | null = null;
  for (const encoding of ['tcvn3', 'vni'] as const) {
    const { gain, wins, losses, valid, invalid } = weigh(lines, encoding, besideModern);
    const convincing =
      gain >= 4 && wins.size >= 2 && wins.size > 3 * losses.size && valid >= 0.75 * (valid + invalid);
    if (convincing && (best === null || gain > best.gain)) best = { encoding, gain };
  }
  return best?.encoding ?? null;
}

function weigh(lines: readonly string[], encoding: LegacyEncoding, besideModern: boolean): Evidence {
  const evidence: Evidence = { gain: 0, wins: new Set(), losses: new Set(), valid: 0, invalid: 0 };
  for (const line of lines) {
    // Beside Unicode lines, a line that would lose by the conversion is a Unicode line too and says nothing.
    if (besideModern && gainOf(line, encoding) < 0) continue;
    for (const [word] of line.replace(SIGN_ALONE, ' ').matchAll(WORD)) {
      const before = judgeWord(word);
      const after = judgeWord(mapLegacy(word, encoding));
      if (after === true) evidence.valid++;
      if (after === false) evidence.invalid++;
      if (before !== true && after === true) evidence.wins.add(word);
      if (before === true && after !== true) evidence.losses.add(word);
      evidence.gain += points(after) - points(before);
    }
  }
  return evidence;
}

function points(judged: boolean | null): number {
  if (judged === null) return 0;
  return scoreOf(judged ? { valid: 1, invalid: 0 } : { valid: 0, invalid: 1 });
}

function gainOf(line: string, encoding: LegacyEncoding): number {
  let gain = 0;
  for (const [word] of line.replace(SIGN_ALONE, ' ').matchAll(WORD)) {
    gain += points(judgeWord(mapLegacy(word, encoding))) - points(judgeWord(word));
  }
  return gain;
}

function convertLine(line: string, encoding: LegacyEncoding, allLegacy: boolean): string {
  if (!SUSPECT.test(line)) return line;
  if (MODERN.test(line)) return convertWords(line, encoding);
  const gain = gainOf(line, encoding);
  if (gain < 0 || (gain === 0 && !allLegacy)) return line;
  return restoreCapitals(line, convertLegacy(line, encoding));
}

/**
 * Converts the legacy part of a line that mixes two fonts: the words that are wrong as they stand and right when
 * converted, and those between two of them that could be either.
 */
function convertWords(line: string, encoding: LegacyEncoding): string {
  const words = [...line.matchAll(WORD)]
    .map(([word], index) => ({ index, word, converted: mapLegacy(word, encoding), before: judgeWord(word) }))
    // A word that is the same in both says nothing about its neighbours.
    .filter(({ word, converted }) => word !== converted || MODERN.test(word))
    .map((word) => ({
      ...word,
      mayBe: !MODERN.test(word.word) && judgeWord(word.converted) === true,
    }));
  const isSure = (at: number): boolean => words[at]?.mayBe === true && words[at].before !== true;
  const chosen = new Map<number, string>();
  for (const [at, { index, converted, mayBe }] of words.entries()) {
    if (isSure(at) || (mayBe && isSure(at - 1) && isSure(at + 1))) chosen.set(index, converted);
  }
  let index = 0;
  return line.replace(WORD, (word) => chosen.get(index++) ?? word);
}

/**
 * The toned letters of a TCVN3 heading are small even when its plain letters are capitals ("CéNG HOµ"), since the font
 * has no toned capitals. Where all plain letters of a line, or of a word with two or more, are capitals, the others
 * are raised to match.
 */
function restoreCapitals(shown: string, converted: string): string {
  if (isCapital(shown)) return converted.toUpperCase();
  return converted.replace(WORD, (word) => (isCapital(word) ? word.toUpperCase() : word));
}

function isCapital(text: string): boolean {
  return !/[a-z]/.test(text) && /[A-Z].*[A-Z]/.test(text);
}

const DOUBLE_UTF8 = /[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0192\u02c6-\u02dc\u2013-\u203a\u20ac\u2122]/;
// The characters of Windows-1252 for the bytes 0x80 to 0x9f; the five that it leaves out stay as they are.
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Decodes Windows-1252. (Node 20's own decoder takes it for Latin-1 and loses quotation marks and dashes.) */
export function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control);
}

const bytesOf1252 = new Map(Array.from(WINDOWS_1252, (shown, index) => [shown, 0x80 + index]));

/** Undoes UTF-8 that was read as Windows-1252 and written as UTF-8 again, line by line; null when no line was. */
function undoDoubleUtf8(text: string): string | null {
  if (!DOUBLE_UTF8.test(text)) return null;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let undone = 0;
  const lines = text.split('\n').map((line) => {
    if (!DOUBLE_UTF8.test(line)) return line;
    const bytes: number[] = [];
    for (const shown of line) {
      const code = bytesOf1252.get(shown) ?? shown.charCodeAt(0);
      if (code > 0xff) return line;
      bytes.push(code);
    }
    try {
      const decoded = decoder.decode(Uint8Array.from(bytes));
      undone++;
      return decoded;
    } catch {
      // Not UTF-8 after all: the line means what it shows.
      return line;
    }
  });
  return undone > 0 ? lines.join('\n') : null;
}
