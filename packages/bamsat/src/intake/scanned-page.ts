import { correctMottos } from './mottos.js';
import type { Page, Piece } from './pdf-lines.js';
import { type Picture, turnedPng } from './picture.js';
import { RecognitionError, type RecognizedWord, type Recognizer } from './recognizer.js';
import { meanConfidence, type Turn } from './scan.js';

/** What was recognised in the picture of a page. */
export interface RecognizedPage {
  turned: Turn;
  /** 0 to 100. */
  confidence: number;
  /** Its words in their places; without any where the picture shows none. */
  page: Page;
}

export interface RecognitionOptions {
  /** The number of the page in the file. */
  page: number;
  /** For all attempts at this page together. */
  seconds: number;
  /** Tried first: the pages of a pile mostly lie the same way. */
  likelyTurn: Turn;
  /** Told before the page is tried another way round. */
  onTurn: () => void;
}

/** A page that is upright has more than this; the same page upside down or on its side has about 35. */
const UPRIGHT_CONFIDENCE = 65;
/** Where nothing but noise was found, no word is as sure as this. */
const LEGIBLE_CONFIDENCE = 50;
/** Words below this are specks, strokes of signatures and parts of seals. */
const NOISE_CONFIDENCE = 20;
/** Lines under a letterhead and frames of tables are taken for dashes and bars. */
const SIGNS_CONFIDENCE = 75;
const HAS_LETTER = /[\p{L}\p{N}]/u;
/** Width of A4 upright and on its side, points of 1/72 inch. */
const PAPER = { upright: 595, lying: 842 } as const;
const TURNS: readonly Turn[] = [0, 180, 90, 270];

/**
 * Recognises the words of one page. A page that makes no sense as it lies is tried upside down and on its sides, and the way that
 * makes most sense is taken.
 * @throws RecognitionError
 */
export async function recognizePage(
  recognizer: Recognizer,
  picture: Picture,
  { page, seconds, likelyTurn, onTurn }: RecognitionOptions,
): Promise<RecognizedPage> {
  const end = performance.now() + seconds * 1000;
  const order = [likelyTurn, ...TURNS.filter((turn) => turn !== likelyTurn)];
  let best: Attempt | null = null;
  for (const turned of order) {
    if (best) onTurn();
    const attempt = await attemptAt(recognizer, picture, turned, (end - performance.now()) / 1000).catch(
      (error: unknown) => {
        // What was read the first way is better than nothing.
        if (best && error instanceof RecognitionError && error.reason === 'time') return null;
        throw error;
      },
    );
    if (!attempt) break;
    if (!best || attempt.confidence > best.confidence) best = attempt;
    if (best.confidence >= UPRIGHT_CONFIDENCE) break;
    // A white page is white from every side.
    if (best.words.length === 0) break;
  }
  return placed(page, best ?? { turned: likelyTurn, words: [], confidence: 0 }, picture);
}

interface Attempt {
  turned: Turn;
  words: RecognizedWord[];
  confidence: number;
}

async function attemptAt(
  recognizer: Recognizer,
  picture: Picture,
  turned: Turn,
  seconds: number,
): Promise<Attempt> {
  const found = await recognizer.recognize(await turnedPng(picture, turned), Math.max(0, seconds));
  const words = found.flatMap((word): RecognizedWord[] => {
    const text = word.text.normalize('NFC').replace(/[\s\p{Cc}\p{Surrogate}\ufeff]/gu, '');
    const needed = HAS_LETTER.test(text) ? NOISE_CONFIDENCE : SIGNS_CONFIDENCE;
    return text === '' || word.confidence < needed ? [] : [{ ...word, text }];
  });
  return { turned, words: correctMottos(words), confidence: meanConfidence(words) };
}

/** From points of the picture, counted from the top, to points of paper, counted from the foot. */
function placed(page: number, { turned, words, confidence }: Attempt, picture: Picture): RecognizedPage {
  const isLegible = words.some((word) => word.confidence >= LEGIBLE_CONFIDENCE);
  const lies = turned === 90 || turned === 270;
  const [width, height] = lies ? [picture.height, picture.width] : [picture.width, picture.height];
  const scale = (width > height ? PAPER.lying : PAPER.upright) / width;
  const pieces = words.map(
    ({ text, left, right, baseline, size, ...word }): Piece => ({
      text,
      x: left * scale,
      y: (height - baseline) * scale,
      width: (right - left) * scale,
      size: size * scale,
      recognized: { page, confidence: Math.round(word.confidence) },
    }),
  );
  return {
    turned,
    confidence: Math.round(confidence),
    page: { width: width * scale, height: height * scale, pieces: isLegible ? pieces : [] },
  };
}
