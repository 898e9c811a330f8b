/* eslint-disable no-console -- a command that prints its result */

import { read } from 'bamsat-reader';
import { corpusOf } from '../corpus/expected.js';

/**
 * Speed as a ratio: the whole reading against one naive regular expression for document numbers, in the same run on
 * the same text, and the growth of time with length, on ordinary and on hostile texts. Growth 2.0 means linear.
 */

const NAIVE = /(\d+)([/-])((?:\d{4}\/)?[A-ZĐa-zđ]+[-/][A-ZĐa-zđ0-9]+)/g;
const TEXT_SIZE = 500_000;
const HOSTILE_SIZE = 25_000;
const ROUNDS = 5;

/** Shortest of several rounds; each gets a text of its own, because engines remember results for a string. */
function best(text: string, work: (text: string) => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const own = `${text}\n${round}`;
    const start = performance.now();
    work(own);
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

function filled(piece: string, size: number): string {
  return piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
}

function growth(piece: string, size: number): string {
  const times = [1, 2, 4, 8].map((factor) => {
    const text = filled(piece, size * factor);
    return best(text, (own) => void read(own));
  });
  const steps = times.slice(1).map((time, i) => (time / (times[i] ?? time)).toFixed(2));
  return `${times.map((time) => `${time.toFixed(1)} ms`).join('  ')}   growth ${steps.join(' ')}`;
}

const started = performance.now();
read('Nghị quyết số 56-NQ/TU');
console.log(`first reading        ${(performance.now() - started).toFixed(1)} ms`);

const corpus = corpusOf(new URL('../../corpus/', import.meta.url))
  .map(({ text }) => text)
  .join('\n\n');
const text = filled(corpus, TEXT_SIZE);
const megabytes = Buffer.byteLength(text) / 1e6;
const naive = best(text, (own) => void [...own.matchAll(NAIVE)].length);
const reading = best(text, (own) => void read(own));
console.log(`corpus               ${megabytes.toFixed(2)} MB of UTF-8, ${TEXT_SIZE} characters`);
console.log(`one naive regex      ${(megabytes / (naive / 1000)).toFixed(1)} MB/s`);
console.log(`whole reading        ${(megabytes / (reading / 1000)).toFixed(1)} MB/s`);
console.log(`ratio                ${(reading / naive).toFixed(1)} times the naive regex`);

console.log('\ntime at 1×, 2×, 4×, 8× the length');
console.log(`${'corpus'.padEnd(20)} ${growth(corpus, TEXT_SIZE / 8)}`);
const HOSTILE = [
  'số ',
  '56-NQ/TU ',
  '(',
  '1',
  ' ',
  '\n',
  'Luật ',
  'Nguyễn ',
  'Kết luận 1, ',
  '; rà soát',
  '12, ',
  'đề nghị ',
];
for (const piece of HOSTILE) {
  console.log(`${JSON.stringify(piece).padEnd(20)} ${growth(piece, HOSTILE_SIZE)}`);
}
