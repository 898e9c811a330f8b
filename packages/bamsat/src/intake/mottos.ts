import type { RecognizedWord } from './recognizer.js';

/**
 * The lines at the head of every official document (Decree 30/2020/NĐ-CP, the Party's guidance on the form of its papers). They are
 * set in capitals, where the engine takes one accent for another, and everything that finds the head of a document looks for them.
 */
const MOTTOS = [
  'ĐẢNG CỘNG SẢN VIỆT NAM',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
].map((motto) => motto.split(' '));

/** Puts the accents of the mottos right. */
export function correctMottos(words: readonly RecognizedWord[]): RecognizedWord[] {
  const bare = words.map(({ text }) => withoutMarks(text));
  const corrected = [...words];
  for (const motto of MOTTOS) {
    const wanted = motto.map(withoutMarks);
    for (let at = bare.indexOf(wanted[0] ?? ''); at >= 0; at = bare.indexOf(wanted[0] ?? '', at + 1)) {
      if (!wanted.every((word, index) => bare[at + index] === word)) continue;
      motto.forEach((text, index) => {
        const word = corrected[at + index];
        if (word) corrected[at + index] = { ...word, text };
      });
    }
  }
  return corrected;
}

/** Letters as they would stand without tones and accents, none twice ("ĐẢẲNG"); capitals stay capitals. */
function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('Đ', 'D')
    .replaceAll('đ', 'd')
    .replace(/[–—]/g, '-')
    .replace(/(\p{L})\1/gu, '$1');
}
