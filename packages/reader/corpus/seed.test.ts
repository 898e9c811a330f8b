import { read } from 'bamsat-reader';
import { describe, expect, it } from 'vitest';
import { readSeed, SEED_CITATIONS, SEED_FILE, seedKeys } from './seed.js';

const seed = readSeed();
const isHere = seed !== null;
if (!isHere) process.stderr.write(`The tests of the seed article need ${SEED_FILE}, which is not here.\n`);

describe.skipIf(!isHere)(`the seed article${isHere ? '' : ` (skipped: ${SEED_FILE} is not here)`}`, () => {
  const reading = read(seed ?? '', { today: '2022-10-01' });
  const numbered = reading.citations.filter(({ number }) => number !== null);

  it('has 16 numbered mentions of 14 documents', () => {
    expect(seedKeys(reading)).toEqual(SEED_CITATIONS);
    expect(new Set(numbered.map(({ sameAs }) => sameAs)).size).toBe(14);
  });

  it('guesses what the short mention of 21-CT/TU does not say', () => {
    expect(numbered[11]?.guessed).toEqual(['date', 'issuer']);
  });

  it('reports the number in the place of a date and the doubled words', () => {
    expect(reading.problems.map(({ code }) => code)).toEqual([
      'number-in-date-slot',
      'doubled-number-word',
      'doubled-number-word',
      'doubled-number-word',
    ]);
  });

  it('finds the people with their roles', () => {
    expect(reading.people.map(({ name, role }) => `${name}: ${role}`)).toEqual([
      'Vũ Văn Diện: chair',
      'Vũ Thị Mai Anh: attending',
      'Bùi Đức Đoàn: reporting',
      'Vũ Văn Diện: concluding',
      'Vũ Văn Diện: concluding',
      'Mỹ Hạnh: author',
      'Đoàn Việt: author',
    ]);
  });

  it('finds the constraint, the quarterly review and the weekly campaign', () => {
    const kinds = reading.directives.map(({ kind, period }) => `${kind} ${period}`);
    expect(kinds.length).toBeGreaterThanOrEqual(28);
    expect(kinds).toContain('constraint null');
    expect(kinds).toContain('recurring FREQ=MONTHLY;INTERVAL=3');
    expect(kinds).toContain('recurring FREQ=WEEKLY;BYDAY=SA,SU');
  });
});
