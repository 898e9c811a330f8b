import { type Reading, read } from 'bamsat-reader';
import { describe, expect, it } from 'vitest';
import { corpusOf, type Expected } from './expected.js';

const TODAY = '2031-06-15';
const texts = corpusOf(new URL('.', import.meta.url));

/** The reading, reduced to the fields that the expectation names. */
function reduced(reading: Reading, expected: Expected): unknown {
  return {
    ...('kind' in expected ? { kind: reading.kind } : {}),
    ...('header' in expected ? { header: pick(reading.header, expected.header ?? null) } : {}),
    ...(expected.citations === undefined
      ? {}
      : {
          citations: reading.citations.map((citation, i) =>
            pick(
              { ...citation, problems: citation.problemCodes },
              expected.citations?.[i] ?? { surface: '' },
            ),
          ),
        }),
    ...(expected.people === undefined
      ? {}
      : { people: reading.people.map(({ name, role, titles }) => ({ name, role, titles })) }),
    ...(expected.directives === undefined
      ? {}
      : {
          directives: reading.directives.map(({ what, kind, assignee, deadline }, i) => {
            const wanted = expected.directives?.[i];
            return {
              start: what.slice(0, wanted?.start.length ?? 40),
              kind,
              assignee: wanted?.assignee === null ? null : assignee,
              deadline,
            };
          }),
        }),
    ...(expected.dates === undefined
      ? {}
      : { dates: reading.dates.map(({ from, to, rrule }) => [from, to, rrule]) }),
    ...(expected.figures === undefined
      ? {}
      : { figures: reading.figures.map(({ value, unit }) => [value, unit]) }),
    ...(expected.layout === undefined ? {} : { layout: reading.layout.map(({ part }) => part) }),
    ...(expected.organizations === undefined
      ? {}
      : { organizations: reading.organizations.map(({ name }) => name) }),
  };
}

function pick(found: object | null, wanted: object | null): unknown {
  if (found === null || wanted === null) return found;
  return Object.fromEntries(Object.entries(found).filter(([key]) => key in wanted));
}

/** Findings without offsets and surfaces, which differ between the normal forms of one text. */
function findings(reading: Reading): unknown {
  return JSON.parse(
    JSON.stringify({ ...reading, text: null }, (key, value: unknown) =>
      key === 'normalized' ? null : value,
    ),
  );
}

describe.each(texts)('$name', ({ text, expected }) => {
  it('gives what is expected', () => {
    expect(reduced(read(text, { today: TODAY }), expected)).toEqual(expected);
  });

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
