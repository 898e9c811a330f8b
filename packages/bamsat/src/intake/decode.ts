import { decodeWindows1252, repairLegacyText } from './legacy-text.js';
import { judgeText, scoreOf } from './syllable.js';

/** Bytes made text. */
export interface DecodedText {
  text: string;
  /** What the bytes were in: `utf-8`, `utf-16le`, `utf-16be`, `windows-1258`, `windows-1252`, `tcvn3`, `vni`, `utf-8-twice`. */
  encoding: string;
  /** The same where it was anything but UTF-8, else null. */
  converted: string | null;
  /** True when the bytes fit no encoding convincingly. */
  guessed: boolean;
  /** Characters that the bytes did not give: shown as U+FFFD. */
  damaged: number;
}

// biome-ignore format: a table
const NAMES: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8', 'utf-8-twice': 'UTF-8 (×2)', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16',
  tcvn3: 'TCVN3 (ABC)', vni: 'VNI', 'windows-1258': 'Windows-1258', 'windows-1252': 'Windows-1252',
};

/** The name of an encoding as people write it, the same in every language. */
export function encodingName(encoding: string): string {
  return NAMES[encoding] ?? encoding;
}

/** How much of a long text is judged when encodings are compared, in characters. */
const SAMPLE_LENGTH = 200_000;

/**
 * Decodes bytes that should be text. The byte-order mark decides, then strict UTF-8, then (only when there are null
 * bytes) UTF-16 without a mark, then whichever 8-bit encoding makes the most Vietnamese words.
 *
 * @param declared the encoding that an HTML page says it is in; believed only where the bytes do not say otherwise
 * @returns null when the bytes are binary: null bytes that are not UTF-16, or many control characters
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText | null {
  const marked = decodeByMark(bytes);
  if (marked !== undefined) return marked;
  if (bytes.includes(0)) return decodeUtf16WithoutMark(bytes);

  const strict = tryDecode(bytes, 'utf-8', true);
  if (strict !== null) {
    if (isBinary(strict)) return null;
    const { text, repaired } = repairLegacyText(strict);
    return plain(text, repaired ?? 'utf-8', repaired);
  }
  const shown = decodeWindows1252(bytes);
  if (isBinary(shown)) return null;
  return chooseEightBit(bytes, shown, declared);
}

/** Decides by the mark; undefined when there is none. */
function decodeByMark(bytes: Uint8Array): DecodedText | null | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    const text = tryDecode(bytes, 'utf-8', false) ?? '';
    if (isBinary(text)) return null;
    const { text: repairedText, repaired } = repairLegacyText(text);
    return { ...plain(repairedText, repaired ?? 'utf-8', repaired), damaged: countDamaged(text) };
  }
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  if (encoding === null) return undefined;
  const text = tryDecode(bytes, encoding, false) ?? '';
  if (isBinary(text)) return null;
  return { ...plain(text, encoding, encoding), damaged: countDamaged(text) };
}

function decodeUtf16WithoutMark(bytes: Uint8Array): DecodedText | null {
  if (bytes.length % 2 !== 0) return null;
  for (const encoding of ['utf-16le', 'utf-16be']) {
    const text = tryDecode(bytes, encoding, true);
    if (text !== null && looksWritten(text)) return plain(text, encoding, encoding);
  }
  return null;
}

/** Vietnamese and other Western writing: no null, nearly no character from other parts of Unicode. */
function looksWritten(text: string): boolean {
  if (isBinary(text)) return false;
  const sample = text.slice(0, SAMPLE_LENGTH);
  const usual = sample.match(/[\t\n\r\x20-\x7e\u00a0-\u024f\p{M}\u1ea0-\u1ef9\u2010-\u203a\u20ab-\u20ac]/gu);
  return (usual?.length ?? 0) >= 0.9 * sample.length;
}

function chooseEightBit(bytes: Uint8Array, shown: string, declared: string | undefined): DecodedText {
  const candidates: { decoded: DecodedText; score: number }[] = [];
  const consider = (decoded: DecodedText): void => {
    const sample = decoded.text.slice(0, SAMPLE_LENGTH);
    candidates.push({ decoded, score: scoreOf(judgeText(sample)) });
  };
  // The first of equals wins, so the order says what is believed without evidence.
  consider(plain(shown, 'windows-1252', 'windows-1252'));
  const { text, repaired } = repairLegacyText(shown);
  if (repaired !== null && repaired !== 'utf-8-twice') consider(plain(text, repaired, repaired));
  const combined = tryDecode(bytes, 'windows-1258', false)?.normalize('NFC') ?? '';
  consider(plain(combined, 'windows-1258', 'windows-1258'));
  const lossy = tryDecode(bytes, 'utf-8', false) ?? '';
  consider({ ...plain(lossy, 'utf-8', null), damaged: countDamaged(lossy) });
  if (declared !== undefined) {
    const said = tryDecode(bytes, declared, false);
    if (said !== null) consider({ ...plain(said, declared, declared), damaged: countDamaged(said) });
  }
  const best = candidates.reduce((a, b) => (b.score > a.score ? b : a));
  const { valid, invalid } = judgeText(best.decoded.text.slice(0, SAMPLE_LENGTH));
  const guessed = valid < invalid || (valid === 0 && best.decoded.converted !== null);
  return { ...best.decoded, guessed };
}

function plain(text: string, encoding: string, converted: string | null): DecodedText {
  return { text, encoding, converted, guessed: false, damaged: 0 };
}

/** Null when the encoding is unknown, or (when fatal) the bytes are not in it. A byte-order mark is left out. */
function tryDecode(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch (error) {
    // TextDecoder says with these two that it does not know the label or that the bytes do not fit.
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}

function countDamaged(text: string): number {
  return text.match(/\ufffd/g)?.length ?? 0;
}

/** Control characters of ASCII that texts have: tab, line ends, form feed, escape, and the end mark of DOS. */
const USUAL_CONTROLS = new Set(['\t', '\n', '\v', '\f', '\r', '\u001a', '\u001b']);

/** Those above ASCII are left alone: damaged UTF-8 that is looked at as Windows-1252 is full of them. */
function isStray(control: string): boolean {
  return control <= '\u007f' && !USUAL_CONTROLS.has(control);
}

/** A null, or more than a few stray control characters. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  const sample = text.slice(0, SAMPLE_LENGTH);
  const stray = sample.match(/\p{Cc}/gu)?.filter(isStray).length ?? 0;
  return stray > 2 + sample.length / 1000;
}
