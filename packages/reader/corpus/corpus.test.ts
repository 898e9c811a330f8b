import { type Reading, read } from 'bamsat-reader';
import { describe, expect, it } from 'vitest';
import { corpusOf } from './expected.js';
import { LAYERS, type Layer, scoreOf } from './score.js';
import { add, type Score } from './tally.js';

const TODAY = '2031-06-15';
const texts = corpusOf(new URL('.', import.meta.url));

/** What each layer must reach over the corpus, F1 in percent; raised whenever a change of the rules allows it. */
const FLOORS: Partial<Record<Layer, number>> = {
  'numbered citations': 99,
  'numbers without symbol': 99,
  'named documents': 99,
  'citation spans': 99,
  'stated dates': 99,
  'stated issuers': 98,
  'citation roles': 90,
  people: 99,
  titles: 98,
  'person roles': 97,
  directives: 98,
  assignees: 98,
  deadlines: 98,
  'captions, bylines, widgets': 98,
  dates: 98,
  figures: 97,
  organizations: 93,
  'header fields': 99,
};

/** Findings without offsets and surfaces, which differ between the normal forms of one text. */
function findings(reading: Reading): unknown {
  return JSON.parse(
    JSON.stringify({ ...reading, text: null }, (key, value: unknown) =>
      key === 'normalized' ? null : value,
    ),
  );
}

function f1({ right, wrong, missed }: Score): number {
  return (200 * right) / (2 * right + wrong + missed);
}

describe('over the whole corpus', () => {
  const totals = new Map<Layer, Score>();
  for (const { text, expected } of texts) {
    const scores = scoreOf(read(text, { today: TODAY, withText: true }), expected);
    for (const layer of LAYERS)
      totals.set(
        layer,
        add(
          totals.get(layer) ?? { right: 0, wrong: 0, missed: 0 },
          scores[layer] ?? { right: 0, wrong: 0, missed: 0 },
        ),
      );
  }

  it.each(Object.entries(FLOORS))('%s stays above %d %%', (layer, floor) => {
    const total = LAYERS.flatMap((one) => (one === layer ? [totals.get(one)] : []))[0];
    expect(total === undefined ? 0 : f1(total)).toBeGreaterThanOrEqual(floor);
  });
});

describe.each(texts)('$name', ({ text }) => {
  it('gives surfaces that stand in the text', () => {
    const reading = read(text, { withText: true });
    const content = reading.text.content ?? '';
    const found = [
      ...reading.citations,
      ...reading.people,
      ...reading.organizations,
      ...reading.dates,
      ...reading.figures,
      ...reading.directives,
    ];
    for (const { surface, start, end } of found) expect(content.slice(start, end)).toBe(surface);
  });

  it('gives the same findings for decomposed letters', () => {
    expect(findings(read(text.normalize('NFD')))).toEqual(findings(read(text)));
  });

  it('is not confused by no-break spaces and Windows line ends', () => {
    const strange = read(text.replaceAll(' ', '\u00a0').replaceAll('\n', '\r\n'));
    const plain = read(text);
    expect(
      strange.citations.map(({ number, symbol, date, issuer }) => [number, symbol, date, issuer]),
    ).toEqual(plain.citations.map(({ number, symbol, date, issuer }) => [number, symbol, date, issuer]));
    expect(strange.people.map(({ name, role }) => [name, role])).toEqual(
      plain.people.map(({ name, role }) => [name, role]),
    );
  });
});
