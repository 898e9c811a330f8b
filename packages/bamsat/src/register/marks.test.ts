import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Graph, type GraphNode, layoutGraph, limitSide, SIDE_SIZE } from './graph.js';
import { blocksOf, type Mark, type Piece } from './marks.js';
import { sentenceAround } from './sentence.js';
import { snippetOf } from './snippet.js';

const SEED = { seed: 20261124 } as const;
const mark = (start: number, end: number): Mark => ({ start, end, of: { kind: 'date', what: `${start}` } });
const textOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => ('text' in piece ? piece.text : textOf(piece.pieces))).join('');

const nodes = (count: number): GraphNode[] =>
  Array.from({ length: count }, (_, i) => ({
    href: null,
    label: `${i}`,
    note: '',
    kind: 'found' as const,
  }));
const more = (count: number) => ({ href: '#', label: `${count} khác`, note: '' });

describe('marks in a text', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'ớ', ' ', '\n', '.', '😀'), maxLength: 80 });
  const layer = fc.array(fc.tuple(fc.nat(80), fc.integer({ min: 1, max: 30 })), { maxLength: 8 });

  test('lose no letter and invent none, however they overlap', () => {
    fc.assert(
      fc.property(text, fc.array(layer, { maxLength: 3 }), (content, layers) => {
        const marks = layers.map((spans) =>
          spans.flatMap(([start, length]) =>
            start < content.length ? [mark(start, Math.min(content.length, start + length))] : [],
          ),
        );
        const blocks = blocksOf(content, [], marks);
        const lines = content.split('\n').filter((line) => line.trim() !== '');
        expect(blocks.map(({ pieces }) => textOf(pieces))).toEqual(lines);
      }),
      SEED,
    );
  });

  test('tell the part of the page that each line belongs to', () => {
    const layout = [
      { start: 8, end: 12, part: 'byline' as const },
      { start: 0, end: 4, part: 'headline' as const },
    ];
    expect(blocksOf('tít\n\nbài\ntên\nhết', layout, []).map(({ part }) => part)).toEqual([
      'headline',
      'body',
      'byline',
      'body',
    ]);
  });

  test('nest: what is named lies inside what is asked, and goes on after it', () => {
    const [block] = blocksOf('abcdefgh', [], [[mark(0, 4)], [mark(2, 6)]]);
    const shape = (pieces: readonly Piece[]): unknown =>
      pieces.map((piece) =>
        'text' in piece ? piece.text : { first: piece.isFirst, in: shape(piece.pieces) },
      );
    expect(shape(block?.pieces ?? [])).toEqual([
      { first: true, in: ['ab', { first: true, in: ['cd'] }] },
      { first: false, in: ['ef'] },
      'gh',
    ]);
  });
});

describe('the drawing', () => {
  test.each([
    [0, 0],
    [SIDE_SIZE, SIDE_SIZE],
    [SIDE_SIZE + 1, SIDE_SIZE],
    [500, SIDE_SIZE],
  ])('of %i shows %i', (count, shown) => {
    const side = limitSide(nodes(count), count, more);
    expect(side).toHaveLength(shown);
    const rest = count > SIDE_SIZE ? [{ kind: 'more', label: `${count - SIDE_SIZE + 1} khác` }] : [];
    expect(side.filter(({ kind }) => kind === 'more')).toMatchObject(rest);
  });

  test('lies inside its frame, and no box on another', () => {
    const side = fc.integer({ min: 0, max: SIDE_SIZE }).map(nodes);
    fc.assert(
      fc.property(side, side, fc.constantFrom('wide' as const, 'tall' as const), (cited, citing, shape) => {
        const graph: Graph = { middle: { label: 'x', note: '' }, cited, citing };
        const { width, height, boxes, lines } = layoutGraph(graph, shape);
        expect(boxes).toHaveLength(cited.length + citing.length + 1);
        expect(lines).toHaveLength(cited.length + citing.length);
        for (const [i, a] of boxes.entries()) {
          expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= width && a.y + a.height <= height).toBe(true);
          for (const b of boxes.slice(i + 1)) {
            const apart =
              a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
            expect(apart).toBe(true);
          }
        }
      }),
      SEED,
    );
  });
});

describe('a stretch of a text for a list', () => {
  test.each([
    ['Một câu. Theo Nghị quyết 5 về biển; phần sau. Hết.', 'Nghị quyết 5', /^Theo Nghị quyết 5 về biển$/],
    ['Dòng một\nTheo Nghị quyết 5.\nDòng ba', 'Nghị quyết 5', /^Theo Nghị quyết 5$/],
    [
      `${'dài '.repeat(100)}Nghị quyết 5 ${'dài '.repeat(100)}`,
      'Nghị quyết 5',
      /^…(dài )+Nghị quyết 5( dài)+…$/,
    ],
  ])('is the sentence around a citation', (text, cited, expected) => {
    const start = text.indexOf(cited);
    expect(sentenceAround(text, start, start + cited.length)).toMatch(expected);
  });

  test('holds the citation whatever stands around it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600 }), fc.string({ maxLength: 600 }), (before, after) => {
        const sentence = sentenceAround(`${before}Nghị quyết 5${after}`, before.length, before.length + 12);
        expect(sentence).toContain('Nghị quyết 5');
        expect(sentence.length).toBeLessThan(430);
      }),
      SEED,
    );
  });

  test('shows the words that were searched for, in their own spelling', () => {
    const entry = { label: 'Biên bản', subject: 'Biên bản', issuer: null };
    const text = `${'Mở đầu. '.repeat(60)}Chợ Hoá Mỹ họp đêm. ${'Kết. '.repeat(60)}`;
    expect(snippetOf(entry, text, ['cho', 'hoa', 'my'])).toContain('Chợ Hoá Mỹ họp đêm.');
    expect(snippetOf({ ...entry, subject: 'về chợ đêm' }, text, ['cho', 'dem'])).toBe('về chợ đêm');
  });
});
