/* eslint-disable no-console -- a command that prints its result */
import { pathToFileURL } from 'node:url';
import { type Reading, read } from 'bamsat-reader';
import { corpusOf, type Expected } from '../corpus/expected.js';
import { readSeed, SEED_CITATIONS, seedKeys } from '../corpus/seed.js';
import { add, compare, line, type Score } from './scores.js';

/**
 * Accuracy of each layer over the corpus: what is found against what is expected. A finding is right when all
 * fields of its key are. Another folder of `.txt` and `.json` files may be named as the argument.
 */

const TODAY = '2031-06-15';
const folder = process.argv[2];
const corpus = corpusOf(
  folder === undefined
    ? new URL('../../corpus/', import.meta.url)
    : pathToFileURL(`${folder.replace(/\/$/, '')}/`),
);

type Keys = [found: string[], wanted: string[]];
type Layer = (reading: Reading, expected: Expected) => Keys | null;
type CitationLike = NonNullable<Expected['citations']>[number];

const identity = ({ type, number, title, year, symbol }: CitationLike): string =>
  [type, number ?? title ?? 'title', number === null ? '' : symbol, number === null ? '' : (year ?? '')].join(
    '|',
  );

function nameAndRole({ name, role }: { name: string; role: string | null }): string {
  return `${name}|${role}`;
}

function citations(key: (citation: CitationLike) => string): Layer {
  return (reading, { citations: wanted }) => {
    if (wanted === undefined) return null;
    // A title or year that the expectation leaves out is not compared.
    const found = reading.citations.map((citation, i) => {
      const { title, year } = wanted[i] ?? citation;
      return { ...citation, title: title ?? null, year: year ?? null };
    });
    return [found.map(key), wanted.map(key)];
  };
}

const LAYERS: readonly [string, Layer][] = [
  ['citations', citations(identity)],
  ['citations with date', citations((one) => `${identity(one)}|${one.date ?? null}`)],
  ['citations with issuer', citations((one) => `${identity(one)}|${one.issuer ?? null}`)],
  [
    'people',
    (reading, { people }) =>
      people === undefined ? null : [reading.people.map(({ name }) => name), people.map(({ name }) => name)],
  ],
  [
    'people with role',
    (reading, { people }) => {
      if (people === undefined) return null;
      return [reading.people.map(nameAndRole), people.map(nameAndRole)];
    },
  ],
  [
    'titles',
    (reading, { people }) => {
      if (people === undefined) return null;
      return [reading.people.flatMap(({ titles }) => titles), people.flatMap(({ titles }) => titles)];
    },
  ],
  [
    'dates',
    (reading, { dates }) =>
      dates === undefined
        ? null
        : [
            reading.dates.map(({ from, to, rrule }) => [from, to, rrule].join('|')),
            dates.map((one) => one.join('|')),
          ],
  ],
  [
    'figures',
    (reading, { figures }) =>
      figures === undefined
        ? null
        : [reading.figures.map(({ value, unit }) => `${value}|${unit}`), figures.map((one) => one.join('|'))],
  ],
  [
    'directives',
    (reading, { directives }) => {
      if (directives === undefined) return null;
      const starts = directives.map(({ start }) => start);
      const found = reading.directives.map(
        ({ what }) => starts.find((start) => what.startsWith(start)) ?? what,
      );
      return [found, starts];
    },
  ],
  [
    'directives with kind, deadline',
    (reading, { directives }) => {
      if (directives === undefined) return null;
      const starts = directives.map(({ start }) => start);
      const found = reading.directives.map(({ what, kind, deadline }) => {
        const start = starts.find((one) => what.startsWith(one)) ?? what;
        return [start, kind, deadline].join('|');
      });
      return [found, directives.map(({ start, kind, deadline }) => [start, kind, deadline].join('|'))];
    },
  ],
  ['kind of text', (reading, { kind }) => (kind === undefined ? null : [[reading.kind], [kind]])],
];

console.log(`${corpus.length} texts\n${'layer'.padEnd(34)}  prec.  rec.    F1`);
for (const [name, layer] of LAYERS) {
  let total: Score = { right: 0, wrong: 0, missed: 0 };
  for (const { text, expected } of corpus) {
    const keys = layer(read(text, { today: TODAY }), expected);
    if (keys !== null) total = add(total, compare(...keys));
  }
  console.log(line(name, total));
}

const seed = folder === undefined ? readSeed() : null;
if (seed !== null) {
  const score = compare(seedKeys(read(seed, { today: '2022-10-01' })), SEED_CITATIONS);
  console.log(line('seed: number, date and issuer', score));
} else if (folder === undefined) console.log('seed: not at hand, left out');
