/* eslint-disable no-console -- a command that prints its result */
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { read } from 'bamsat-reader';
import { corpusOf } from '../corpus/expected.js';
import { LAYERS, type Layer, scoreOf } from '../corpus/score.js';
import { readSeed, SEED_CITATIONS, seedKeys } from '../corpus/seed.js';
import { add, compare, line, type Score } from '../corpus/tally.js';

/**
 * Accuracy of each layer over the corpus: precision, recall and F1 of what is found, and of each field how often it is
 * right. `--misses [LAYER]` lists what was wrong; another folder of `.txt` and `.json` files may be named.
 */

const TODAY = '2031-06-15';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'boolean' }, layer: { type: 'string' }, name: { type: 'string' } },
});
const [folder] = positionals;
const corpus = corpusOf(
  folder === undefined
    ? new URL('../../corpus/', import.meta.url)
    : pathToFileURL(`${folder.replace(/\/$/, '')}/`),
).filter(({ name }) => name.includes(values.name ?? ''));

const totals = new Map<Layer, Score>();
for (const { name, text, expected } of corpus) {
  const scores = scoreOf(read(text, { today: TODAY, withText: true }), expected);
  for (const layer of LAYERS) {
    const score = scores[layer];
    if (score === undefined) continue;
    totals.set(layer, add(totals.get(layer) ?? { right: 0, wrong: 0, missed: 0 }, score));
    if (values.misses !== true || !layer.includes(values.layer ?? '')) continue;
    for (const miss of score.misses) console.log(`${name} | ${layer} | ${miss}`);
  }
}

console.log(`${corpus.length} texts\n${'layer'.padEnd(34)}  prec.  rec.    F1`);
for (const layer of LAYERS) {
  const total = totals.get(layer);
  if (total !== undefined) console.log(line(layer, total));
}

const seed = folder === undefined ? readSeed() : null;
if (seed !== null) {
  const score = compare(seedKeys(read(seed, { today: '2022-10-01' })), SEED_CITATIONS);
  console.log(line('seed: number, date and issuer', score));
} else if (folder === undefined) console.log('seed: not at hand, left out');
