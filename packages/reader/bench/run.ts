/* eslint-disable no-console -- a command that prints its result */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ReadOptions, read } from 'bamsat-reader';
import { corpusOf } from '../corpus/expected.js';

/**
 * Speed and memory of the reader, each beside a baseline of the same run on the same text: a single naive regular expression for
 * document numbers, and `grep -P` of it; then how time and memory grow with the length, on running text and on hostile texts.
 * Growth 2.0 means linear.
 */

const NAIVE = /(\d+)([/-])((?:\d{4}\/)?[A-ZĐa-zđ]+[-/][A-ZĐa-zđ0-9]+)/g;
const NAIVE_FOR_GREP = '[0-9]+[/-](?:[0-9]{4}/)?[A-ZĐa-zđ]+[-/][A-ZĐa-zđ0-9]+';
const MEGABYTE = 1_000_000;
const TEXT_BYTES = 5 * MEGABYTE;
const ROUNDS = 5;
const LONGEST_BYTES = 64 * MEGABYTE;

/** Shortest of several rounds, milliseconds; each gets a text of its own, because engines remember results for a string. */
function best(text: string, work: (text: string) => void, rounds = ROUNDS): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const own = `${text}\n${round}`;
    const start = performance.now();
    work(own);
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** The piece again and again, up to so many bytes of UTF-8. */
function filled(piece: string, bytes: number): string {
  const times = Math.ceil(bytes / Buffer.byteLength(piece));
  return piece.repeat(times).slice(0, Math.ceil((bytes * piece.length) / Buffer.byteLength(piece)));
}

function rate(milliseconds: number, bytes = TEXT_BYTES): string {
  return `${(bytes / MEGABYTE / (milliseconds / 1000)).toFixed(1).padStart(7)} MB/s`;
}

function print(name: string, ...cells: string[]): void {
  console.log(name.padEnd(30), cells.join('   '));
}

/** Time of `grep -P` on the text as a file, its start left out; null where grep has no -P. */
function grepTime(text: string): number | null {
  const folder = mkdtempSync(join(tmpdir(), 'bamsat-bench-'));
  const file = join(folder, 'text.txt');
  const empty = join(folder, 'empty.txt');
  const time = (name: string): number => {
    let least = Number.POSITIVE_INFINITY;
    for (let round = 0; round < ROUNDS; round++) {
      const start = performance.now();
      const { status } = spawnSync('grep', ['-aoP', NAIVE_FOR_GREP, name], {
        // Into a pipe: grep stops at the first hit when its output goes nowhere.
        stdio: ['ignore', 'pipe', 'ignore'],
        maxBuffer: TEXT_BYTES * 2,
        env: { ...process.env, LC_ALL: 'C.UTF-8' },
      });
      if (status !== 0 && status !== 1) return Number.NaN;
      least = Math.min(least, performance.now() - start);
    }
    return least;
  };
  try {
    writeFileSync(file, text);
    writeFileSync(empty, '');
    const taken = time(file) - time(empty);
    return Number.isNaN(taken) ? null : taken;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One reading in a process of its own, so that its memory is its own: milliseconds, and megabytes above those of a tiny text. */
function alone(bytes: number): { time: number; memory: number } {
  const measure = (size: number): { time: number; memory: number } =>
    JSON.parse(
      execFileSync(process.execPath, [fileURLToPath(import.meta.url), '--alone', String(size)], {
        encoding: 'utf8',
      }),
    );
  const { time, memory } = measure(bytes);
  return { time, memory: memory - measure(1000).memory };
}

const corpus = corpusOf(new URL('../../corpus/', import.meta.url))
  .map(({ text }) => text)
  .join('\n\n');

function speed(): void {
  const text = filled(corpus, TEXT_BYTES);
  const layersOf = (options: ReadOptions) => best(text, (own) => void read(own, options));
  const naive = best(text, (own) => void [...own.matchAll(NAIVE)].length);
  const grep = grepTime(text);
  const all = layersOf({});
  const citations = layersOf({ layers: ['citations'] });
  const found = read(text);
  const findings = found.citations.length + found.people.length + found.directives.length;
  print(
    'text',
    `${TEXT_BYTES / MEGABYTE} MB of our corpus again and again,`,
    `${((findings * 1000) / text.length).toFixed(1)} citations, people, directives a thousand characters`,
  );
  print('one naive expression', rate(naive));
  print('grep -P of it', grep === null ? 'this grep has no -P' : rate(grep));
  print('all layers', rate(all), `${(all / naive).toFixed(0)} times the expression`);
  print('citations alone', rate(citations), `${(citations / naive).toFixed(0)} times the expression`);
  for (const layer of ['people', 'organizations', 'dates', 'figures', 'directives', 'layout'] as const)
    print(`${layer} alone`, rate(layersOf({ layers: [layer] })));
}

function firstReading(): void {
  const started = performance.now();
  read('Nghị quyết số 56-NQ/TU');
  print('first reading', `${(performance.now() - started).toFixed(1)} ms`);
}

function growth(): void {
  console.log('\nour corpus, time and memory of one reading in a process of its own');
  let before: number | null = null;
  for (let bytes = MEGABYTE; bytes <= LONGEST_BYTES; bytes *= 2) {
    const { time, memory } = alone(bytes);
    const step = before === null ? '' : `growth ${(time / before).toFixed(2)}`;
    const share = `${((memory * MEGABYTE) / bytes).toFixed(1)} times the text`;
    print(
      `${bytes / MEGABYTE} MB`,
      `${time.toFixed(0).padStart(6)} ms`,
      rate(time, bytes),
      `${memory.toFixed(0)} MB`,
      share,
      step,
    );
    before = time;
  }
}

const HOSTILE = [
  '1',
  '/',
  '(',
  ')',
  ' ',
  '\n',
  '-',
  '. ',
  'số ',
  'số số số ',
  '56-NQ/TU ',
  '56-NQ/TU, ',
  'Luật ',
  'Nguyễn ',
  'NGUYỄN ',
  'Kết luận 1, ',
  '; rà soát',
  '12, ',
  'đề nghị ',
  'yêu cầu: ',
  'của Ban Thường vụ ',
  'ngày 1/1/2031 ',
  'Điều 1 khoản 2 điểm a ',
  'sau đây gọi tắt là ',
  'Giao các sở, ',
  'phối hợp với ',
  '1. Sở Tài chính:\n',
  'trước ngày 11 ',
  'Ban Thường vụ Tỉnh ủy (A ',
  'UBND xã Nguyễn Văn ',
  '*',
  '* ',
  'ă'.normalize('NFD'),
];
const HOSTILE_BYTES = 125_000;

function hostile(): void {
  console.log('\nhostile texts, time at 1×, 2×, 4×, 8× the length');
  for (const piece of HOSTILE) {
    const times = [1, 2, 4, 8].map((factor) =>
      best(filled(piece, HOSTILE_BYTES * factor), (own) => void read(own), 2),
    );
    const steps = times.slice(1).map((time, i) => (time / (times[i] ?? time)).toFixed(1));
    print(
      JSON.stringify(piece),
      ...times.map((time) => `${time.toFixed(0)} ms`),
      `growth ${steps.join(' ')}`,
    );
  }
  const line = filled(corpus.replace(/\s+/g, ' '), 20 * MEGABYTE);
  const time = best(line, (own) => void read(own), 1);
  print('one line of 20 MB', `${time.toFixed(0)} ms`, rate(time, 20 * MEGABYTE));
}

const [flag, size] = process.argv.slice(2);
if (flag === '--alone') {
  const text = filled(corpus, Number(size));
  const start = performance.now();
  read(text);
  const time = performance.now() - start;
  console.log(JSON.stringify({ time, memory: process.resourceUsage().maxRSS / 1000 }));
} else {
  firstReading();
  speed();
  growth();
  hostile();
}
