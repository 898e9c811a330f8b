/**
 * The structure of a Vietnamese syllable: an onset, a rime, at most one tone. Text that was decoded wrongly hardly ever
 * keeps to it, so it tells a right decoding from a wrong one without a dictionary.
 */

const ONSETS = 'ngh ng nh ch gh gi kh ph qu th tr b c d đ g h k l m n p r s t v x'.split(' ').concat('');

// biome-ignore format: a table, by vowel
const RIMES: ReadonlySet<string> = new Set((
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu ' +
  'i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu ' +
  'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong ooc op ot ' +
  'ô ôc ôi ôm ôn ông ôông ôp ôt ơ ơi ơm ơn ơp ơt ' +
  'u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uơ uy uya uych uyên uyêt uynh uyp uyt uyu ' +
  'ư ưa ưc ưi ưm ưn ưng ưt ươc ươi ươm ươn ương ươp ươt ươu ưu ' +
  'y yêm yên yêng yêt yêu'
).split(' '));

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** A rime that ends in a stop takes only the rising and the heavy tone. */
const STOPPED = /(?:c|ch|p|t)$/;
const RISING_OR_HEAVY = /[\u0301\u0323]/;

const known = new Map<string, boolean>();
const KNOWN_LIMIT = 20_000;

/** Tells whether a lower-case word in NFC can be one Vietnamese syllable. */
function isSyllable(word: string): boolean {
  if (word.length > 8) return false;
  const before = known.get(word);
  if (before !== undefined) return before;
  const result = checkSyllable(word);
  if (known.size >= KNOWN_LIMIT) known.clear();
  known.set(word, result);
  return result;
}

function checkSyllable(word: string): boolean {
  const parts = word.normalize('NFD');
  const tones = parts.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const bare = parts.replace(TONES, '').normalize('NFC');
  if (STOPPED.test(bare) && tones[0] !== undefined && !RISING_OR_HEAVY.test(tones[0])) return false;
  return ONSETS.some((onset) => bare.startsWith(onset) && RIMES.has(bare.slice(onset.length)));
}

/** How many words with letters outside ASCII can be Vietnamese syllables, and how many cannot. */
export interface Plausibility {
  valid: number;
  invalid: number;
}

/**
 * A word as a wrong decoding would show it: letters, and the symbols of Latin-1 that stand for letters in TCVN3. The
 * replacement character belongs to it too: it stands where a letter was.
 */
export const WORD = /[\p{L}\p{M}\u00a1-\u00ff\ufffd]+/gu;

const NON_ASCII = /[^\0-\x7f]/;
const QUOTES_AND_SIGNS = /^[«¿¡“©®§°·]+|[»°ª²³·®]+$/g;
const SYMBOL = /[\u00a1-\u00bf\u00d7\u00f7\ufffd]/;
const VOWEL = /[aeiouyăâêôơư]/;

/** Judges one word: can it be a Vietnamese syllable? Null when it says nothing (plain ASCII, an abbreviation). */
export function judgeWord(word: string): boolean | null {
  const core = word.replace(QUOTES_AND_SIGNS, '');
  if (!NON_ASCII.test(core)) return null;
  if (SYMBOL.test(core)) return false;
  const lower = core.toLowerCase();
  // UBND, HĐND, QĐ: no vowel, all capitals. ("Đ" alone too.)
  if (lower !== core && core.toUpperCase() === core && !VOWEL.test(lower.normalize('NFD'))) return null;
  return isSyllable(lower.normalize('NFC'));
}

/** Judges all words of a text. */
export function judgeText(text: string): Plausibility {
  const result: Plausibility = { valid: 0, invalid: 0 };
  for (const [word] of text.matchAll(WORD)) {
    const judged = judgeWord(word);
    if (judged === true) result.valid++;
    else if (judged === false) result.invalid++;
  }
  return result;
}

/** One number to compare decodings by: a wrong word weighs more, since a right decoding has next to none. */
export function scoreOf({ valid, invalid }: Plausibility): number {
  return valid - 2 * invalid;
}
