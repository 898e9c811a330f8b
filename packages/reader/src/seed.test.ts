import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from './index.js';

const folder = process.env.BAMSAT_SEED_DIR ?? new URL('../../../../shared/seed', import.meta.url).pathname;
const file = `${folder.replace(/\/$/, '')}/article.txt`;
const isHere = existsSync(file);
const mustBeHere = process.env.BAMSAT_NO_SKIP === '1';

/** number symbol date issuer, as the article states or implies them. */
const EXPECTED = [
  '56 NQ/TU 2021-12-15 Ban Chấp hành Đảng bộ thành phố',
  '03 NQ/ĐU 2021-12-25 ?',
  '08 NQ/TU 2021-11-25 Ban Chấp hành Đảng bộ tỉnh',
  '56 NQ/TU 2021-12-15 Ban Chấp hành Đảng bộ thành phố',
  '01 KL/TW 2021-05-18 Bộ Chính trị',
  '05 CT/TW null Bộ Chính trị',
  '36 NQ-HĐND 2021-12-19 Hội đồng nhân dân thành phố',
  '21 CT/TU 2021-12-22 Ban Thường vụ Tỉnh ủy',
  '23 CT/TU 2022-02-10 Ban Thường vụ Tỉnh ủy',
  '337 NQ-HĐND 2021-03-24 Hội đồng nhân dân tỉnh Quảng Ninh',
  '2152 QĐ/TU 2022-01-10 Thành ủy',
  '21 CT/TU 2021-12-22 Ban Thường vụ Tỉnh ủy',
  '393 TB/TU 2021-12-23 Thường trực Thành ủy',
  '414 TB/TU 2022-01-14 Thường trực Thành ủy',
  '442 TB/TU 2022-02-24 Thường trực Thành ủy',
  '462 TB/TU 2022-03-22 Thường trực Thành ủy',
];

describe.skipIf(!isHere && !mustBeHere)(
  `the seed article${isHere ? '' : ` (skipped: ${file} is not here)`}`,
  () => {
    const reading = isHere ? read(readFileSync(file, 'utf8'), { today: '2022-10-01' }) : null;
    const numbered = (reading?.citations ?? []).filter(({ number }) => number !== null);

    it('has 16 numbered mentions of 14 documents', () => {
      expect(
        numbered.map(({ number, symbol, date, issuer }) =>
          [number, symbol, date, symbol === 'NQ/ĐU' ? '?' : issuer].map(String).join(' '),
        ),
      ).toEqual(EXPECTED);
      expect(new Set(numbered.map(({ sameAs }) => sameAs)).size).toBe(14);
    });

    it('guesses what the short mention of 21-CT/TU does not say', () => {
      expect(numbered[11]?.guessed).toEqual(['date', 'issuer']);
    });

    it('reports the number in the place of a date and the doubled words', () => {
      expect(reading?.problems.map(({ code }) => code)).toEqual([
        'number-in-date-slot',
        'doubled-number-word',
        'doubled-number-word',
        'doubled-number-word',
      ]);
    });

    it('finds the people with their roles', () => {
      expect(reading?.people.map(({ name, role }) => `${name}: ${role}`)).toEqual([
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
      const kinds = reading?.directives.map(({ kind, period }) => `${kind} ${period}`) ?? [];
      expect(kinds.length).toBeGreaterThanOrEqual(28);
      expect(kinds).toContain('constraint null');
      expect(kinds).toContain('recurring FREQ=MONTHLY;INTERVAL=3');
      expect(kinds).toContain('recurring FREQ=WEEKLY;BYDAY=SA,SU');
    });
  },
);
