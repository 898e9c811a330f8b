import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../read.js';
import type { Reading, Span } from '../types.js';
import {
  annotate,
  type DrawnMark,
  MARKED_LAYERS,
  type MarkedLayer,
  marksOf,
  type Renderer,
} from './annotate.js';
import { ansiRenderer } from './ansi.js';
import { escapeHtml, htmlRenderer } from './html.js';
import { nest, type Piece } from './nest.js';

const TEXT =
  'Đồng chí Trần Minh Hải, Bí thư Thành ủy Hải Vân, yêu cầu:\n' +
  'Giao Sở Nội vụ báo cáo kết quả thực hiện Chỉ thị số số 05-CT/TU ngày 12/3/2031 của Ban Thường vụ Thành ủy trước ngày 30/6/2031.';

/** Shows every mark by its layer, so that a test can be read. */
const bracketRenderer: Renderer = {
  text: (plain) => plain,
  wrap: (inner, { layer, isFirst, isLast }) =>
    `${isFirst ? '' : '…'}[${layer.slice(0, 3)} ${inner}]${isLast ? '' : '…'}`,
};

function readingOf(text: string, layers: Partial<Record<MarkedLayer, Span[]>>): Reading {
  return { ...read(text, { layers: [] }), ...layers } as Reading;
}

describe('nest', () => {
  const show = (pieces: readonly Piece<Span>[]): string =>
    pieces.map((piece) => ('text' in piece ? piece.text : `(${show(piece.pieces)})`)).join('');

  test.each<[string, [number, number][], string]>([
    ['nothing to mark', [], 'abcdefgh'],
    ['one mark', [[2, 4]], 'ab(cd)efgh'],
    ['the whole text', [[0, 8]], '(abcdefgh)'],
    [
      'one inside another, whichever comes first',
      [
        [3, 4],
        [2, 6],
      ],
      'ab(c(d)ef)gh',
    ],
    [
      'neighbours',
      [
        [0, 4],
        [4, 8],
      ],
      '(abcd)(efgh)',
    ],
    [
      'the shorter of two that overlap is split',
      [
        [0, 6],
        [4, 8],
      ],
      '(abcd(ef))(gh)',
    ],
    [
      'also where the shorter begins',
      [
        [0, 4],
        [2, 8],
      ],
      '(ab)((cd)efgh)',
    ],
    [
      'the first of two over one stretch is outside',
      [
        [2, 4],
        [2, 4],
      ],
      'ab((cd))efgh',
    ],
    [
      'marks of no length and none inside the text',
      [
        [3, 3],
        [9, 12],
      ],
      'abcdefgh',
    ],
  ])('%s', (_, spans, expected) => {
    expect(
      show(
        nest(
          'abcdefgh',
          spans.map(([start, end]) => ({ start, end })),
        ),
      ),
    ).toBe(expected);
  });

  /** The stretches of the text that lie under each mark, in order. */
  function covered(pieces: readonly Piece<Span>[]): { plain: string; spans: Map<Span, Span[]> } {
    const spans = new Map<Span, Span[]>();
    let plain = '';
    const walk = (inside: readonly Piece<Span>[]): void => {
      for (const piece of inside) {
        if ('text' in piece) {
          plain += piece.text;
          continue;
        }
        const start = plain.length;
        walk(piece.pieces);
        const { mark, isFirst, isLast } = piece;
        expect([isFirst, isLast]).toEqual([start === mark.start, plain.length === mark.end]);
        spans.set(mark, [...(spans.get(mark) ?? []), { start, end: plain.length }]);
      }
    };
    walk(pieces);
    return { plain, spans };
  }

  test('law: the text stays, and the pieces of a mark cover it without a gap', () => {
    const span = fc
      .tuple(fc.nat(30), fc.nat(12))
      .map(([start, length]) => ({ start, end: Math.min(30, start + length) }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), (marks) => {
        const text = 'abcdefghijklmnopqrstuvwxyzABCD';
        const { plain, spans } = covered(nest(text, marks));
        expect(plain).toBe(text);
        for (const mark of marks) {
          const parts = spans.get(mark) ?? [];
          if (mark.start >= mark.end) expect(parts).toEqual([]);
          else {
            expect([parts[0]?.start, parts.at(-1)?.end]).toEqual([mark.start, mark.end]);
            for (const [i, part] of parts.slice(1).entries()) expect(part.start).toBe(parts[i]?.end);
          }
        }
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  test('many marks over a long text take no longer than their number', () => {
    const marks = Array.from({ length: 50_000 }, (_, i) => ({ start: 10 * i, end: 10 * i + 14 }));
    expect(nest('x'.repeat(500_010), marks).length).toBeGreaterThan(50_000);
  });
});

describe('annotate', () => {
  test('a citation and a deadline lie inside the directive that they belong to, a body inside the post of a person', () => {
    const marked = annotate(TEXT, read(TEXT), bracketRenderer, {
      layers: ['directives', 'citations', 'problems'],
    });
    expect(marked).toContain('[dir Giao Sở Nội vụ báo cáo');
    expect(marked).toMatch(/\[dir [^[\]]*\[cit Chỉ thị \[pro [^[\]]*\][^[\]]*\]/);
  });

  test('a finding that overlaps another is split, and says so', () => {
    const text = 'một hai ba bốn';
    const reading = readingOf(text, {
      directives: [{ start: 0, end: 10 }],
      dates: [{ start: 8, end: 14 }],
    });
    expect(annotate(text, reading, bracketRenderer)).toBe('[dir một hai [dat ba]…]…[dat  bốn]');
  });

  test('only the layers that are asked for are marked', () => {
    const reading = read(TEXT);
    expect(annotate(TEXT, reading, bracketRenderer, { layers: ['dates'] })).not.toContain('[cit');
    expect(annotate(TEXT, reading, bracketRenderer, { layers: [] })).toBe(TEXT);
    expect(annotate(TEXT, reading, bracketRenderer)).not.toContain('[lay');
    expect(annotate(TEXT, reading, bracketRenderer, { layers: ['layout'] })).toContain('[lay');
  });

  test('a mark has its finding, the words under it and its place in the reading', () => {
    const reading = read(TEXT);
    const seen: DrawnMark[] = [];
    annotate(TEXT, reading, {
      text: (plain) => plain,
      wrap: (inner, mark) => {
        seen.push(mark);
        return inner;
      },
    });
    expect(seen.length).toBeGreaterThan(4);
    for (const mark of seen) {
      expect(reading[mark.layer][mark.index]).toBe(mark.finding);
      if (mark.isFirst && mark.isLast) expect(mark.text).toBe(TEXT.slice(mark.start, mark.end));
    }
  });

  test('a text in decomposed letters is marked in its composed form', () => {
    const text = TEXT.normalize('NFD');
    expect(annotate(text, read(text), { text: (plain) => plain, wrap: (inner) => inner })).toBe(TEXT);
  });

  test('a reading of another text is refused', () => {
    expect(() => annotate('ngắn', read(TEXT), htmlRenderer)).toThrow(RangeError);
  });

  /** Pieces of what a report holds, with signs that mean something to HTML and to a terminal. */
  const PHRASES = [
    'Thực hiện Nghị quyết số 56-NQ/TU ngày 15/12/2031 của Ban Chấp hành Đảng bộ thành phố',
    ' về thực hiện Chỉ thị 05-CT/TW',
    '\nGiao Sở Nội vụ chủ trì, phối hợp Sở Tài chính báo cáo 12 đơn vị trước ngày 30/6/2031.',
    '\nĐồng chí Lê Thị Hòa, Chủ tịch UBND tỉnh Đông Giang, chủ trì hội nghị',
    ' <b>&amp;"\' ',
    '\u001b[31m',
    'số số 7/QĐ-UBND ngày 31/02/2031',
    '\r\n\n',
  ];

  test('law: without the marks the text is what it was, in every renderer', () => {
    const texts = fc
      .array(fc.constantFrom(...PHRASES), { maxLength: 8 })
      .map((phrases) => phrases.join('').normalize('NFC'));
    fc.assert(
      fc.property(texts, fc.subarray([...MARKED_LAYERS, 'layout'] as MarkedLayer[]), (text, layers) => {
        const reading = read(text);
        const html = annotate(text, reading, htmlRenderer, { layers });
        expect(html.replace(/<\/?mark\b[^>]*>/g, '')).toBe(escapeHtml(text));
        const ansi = annotate(text, reading, ansiRenderer, { layers });
        // Every control sign of the text itself was made visible.
        const plain = ansi.replace(/\p{Cc}\[[\d;]*m/gu, '');
        expect(plain).toBe(text.replaceAll('\u001b', '\u241b').replaceAll('\r', '\u240d'));
        const firsts = marksOf(reading, layers).filter(({ start, end }) => start < end).length;
        expect(html.match(/<mark (?![^>]*data-continued)/g)?.length ?? 0).toBe(firsts);
      }),
      { seed: 3, numRuns: 150 },
    );
  });
});

describe('renderers', () => {
  test('HTML: marks carry layer and index, and the text cannot break out', () => {
    const text = '<script>Chỉ thị 05-CT/TW</script>';
    expect(annotate(text, read(text), htmlRenderer)).toBe(
      '&lt;script&gt;<mark data-layer="citations" data-index="0">Chỉ thị 05-CT/TW</mark>&lt;/script&gt;',
    );
  });

  test('ANSI: every line is coloured by itself, inner marks keep the style of what they lie in', () => {
    const text = 'một hai\nba';
    const reading = readingOf(text, {
      directives: [{ start: 0, end: 10 }],
      dates: [{ start: 4, end: 7 }],
    });
    expect(annotate(text, reading, ansiRenderer)).toBe(
      '\u001b[4mmột \u001b[0m\u001b[4;32mhai\u001b[0m\n\u001b[4mba\u001b[0m',
    );
  });
});
