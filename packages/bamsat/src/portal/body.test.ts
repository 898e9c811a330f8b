import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ARTICLE_STATES, type Photo, placePhotos, type Step, stateAfter } from './article.js';
import { cleanText, parseBody, printBody, slugOf } from './body.js';

describe('the body that an editor types', () => {
  test.each([
    ['nothing', ' \n\n ', []],
    ['a paragraph over two lines', 'một\nhai', [{ type: 'p', text: 'một\nhai' }]],
    [
      'two paragraphs',
      'một\n\n\nhai\r\n',
      [
        { type: 'p', text: 'một' },
        { type: 'p', text: 'hai' },
      ],
    ],
    [
      'a heading',
      'một\n## Hai\nba',
      [
        { type: 'p', text: 'một' },
        { type: 'h2', text: 'Hai' },
        { type: 'p', text: 'ba' },
      ],
    ],
    ['a list', '- một\n- hai', [{ type: 'ul', items: ['một', 'hai'] }]],
    [
      'two lists',
      '- một\n\n- hai',
      [
        { type: 'ul', items: ['một'] },
        { type: 'ul', items: ['hai'] },
      ],
    ],
    ['a quotation', '> một\n> hai', [{ type: 'quote', text: 'một\nhai' }]],
    [
      'a photo',
      'một\n[Ảnh 2]\nhai',
      [
        { type: 'p', text: 'một' },
        { type: 'photo', number: 2 },
        { type: 'p', text: 'hai' },
      ],
    ],
    ['marks without words', '##\n-\n>', [{ type: 'p', text: '##\n-\n>' }]],
    ['HTML as the text that it is', '<b>một</b>', [{ type: 'p', text: '<b>một</b>' }]],
    [
      'decomposed letters and control characters',
      'mo\u0302\u0323t\u0000\u0007',
      [{ type: 'p', text: 'một' }],
    ],
  ])('%s', (_, typed, blocks) => {
    expect(parseBody(typed)).toEqual(blocks);
  });

  test('is typed again as it was understood', () => {
    const piece = fc.constantFrom(
      '## ',
      '- ',
      '> ',
      '[ảnh 3]',
      'chữ',
      ' ',
      '\n',
      '\n\n',
      '#',
      '-',
      'đ',
      '\t',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece).map((all) => all.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (typed) => {
          const blocks = parseBody(typed);
          expect(parseBody(printBody(blocks))).toEqual(blocks);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('a clean text stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const clean = cleanText(typed);
        expect(cleanText(clean)).toBe(clean);
        expect(clean.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});

describe('the address of an article', () => {
  test.each([
    ['Đồng chí Bí thư Thành ủy kiểm tra', 'dong-chi-bi-thu-thanh-uy-kiem-tra'],
    ['  “Thứ 7 tình nguyện” – 1.200 đoàn viên!  ', 'thu-7-tinh-nguyen-1-200-doan-vien'],
    ['../../etc/passwd?a=b#c', 'etc-passwd-a-b-c'],
    ['🎉🎉', 'tin-bai'],
    ['', 'tin-bai'],
    ['a'.repeat(100), 'a'.repeat(80)],
  ])('%j is at %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  test('is short and made of plain letters, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        expect(slugOf(title)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slugOf(title).length).toBeLessThanOrEqual(80);
      }),
    );
  });
});

describe('the places of photos', () => {
  const photos = ['a', 'b', 'c'].map((id): Photo => ({ id, caption: '', alt: '', credit: '', files: [] }));
  const idsOf = (body: string) => {
    const { opening, inBody, closing } = placePhotos(parseBody(body), photos);
    return [
      opening?.id ?? '',
      [...inBody].map(([number, { id }]) => `${number}${id}`).join(),
      closing.map(({ id }) => id).join(),
    ];
  };

  test.each([
    ['without a place, the first opens and the others close', 'chữ', ['a', '', 'b,c']],
    ['a photo in the text is not shown again', '[ảnh 2]', ['a', '2b', 'c']],
    ['the first in the text leaves the opening free', '[ảnh 1]', ['', '1a', 'b,c']],
    ['a number that no photo has is nothing', '[ảnh 0]\n[ảnh 9]', ['a', '', 'b,c']],
  ])('%s', (_, body, places) => {
    expect(idsOf(body)).toEqual(places);
  });
});

test('the steps that an article can take', () => {
  const steps: Step[] = ['submit', 'return', 'publish', 'withdraw'];
  const possible = ARTICLE_STATES.flatMap((state) =>
    steps.flatMap((step) => (stateAfter(step, state) ? [`${state} ${step} ${stateAfter(step, state)}`] : [])),
  );
  expect(possible).toEqual([
    'draft submit review',
    'draft publish published',
    'review return draft',
    'review publish published',
    'published withdraw withdrawn',
    'withdrawn publish published',
  ]);
});
