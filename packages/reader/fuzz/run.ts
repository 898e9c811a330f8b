/* eslint-disable no-console -- a command that prints its result */
import { parseArgs } from 'node:util';
import * as fc from 'fast-check';
import { corpusOf } from '../corpus/expected.js';
import { LAWS } from './laws.js';
import { anyText, spoilt } from './texts.js';

/**
 * Throws random texts at the reader: `npm run fuzz -- --runs 1000000 [--seed N] [--law NAME]`. Every text must obey every law, or
 * the one that is named; the first that does not is printed, made as small as possible, with the seed that finds it again.
 */

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string' },
    law: { type: 'string' },
  },
});
const runs = Number(values.runs);
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
const BATCH = 20_000;
const laws = Object.entries(LAWS).filter(([name]) => values.law === undefined || name === values.law);
if (laws.length === 0) throw new Error(`--law is one of ${Object.keys(LAWS).join(', ')}`);

const corpus = corpusOf(new URL('../../corpus/', import.meta.url)).map(({ text }) => text);
const texts = fc.oneof(anyText, spoilt(corpus));
const started = performance.now();
for (let done = 0; done < runs; done += BATCH) {
  fc.assert(
    fc.property(texts, (text) => {
      for (const [, law] of laws) law(text);
    }),
    { numRuns: Math.min(BATCH, runs - done), seed: seed + done, endOnFailure: false },
  );
  const count = Math.min(runs, done + BATCH);
  console.log(`${count} texts, ${Math.round((performance.now() - started) / 1000)} s`);
}
console.log(`${runs} texts obeyed ${laws.map(([name]) => name).join(', ')}; seed ${seed}`);
