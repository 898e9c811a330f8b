import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeBack, signInPath, withQuery } from './index.js';

const ORIGIN = 'https://vanhai.example';

describe('the way back', () => {
  test.each([
    '/',
    '/to-chuc',
    '/van-ban?q=56-NQ%2FTU&trang=2',
    '/tin/mot-tin#anh',
    '/tim?q=tiếng Việt'.replace(' ', '+'),
  ])('%s is kept', (path) => {
    expect(safeBack(path)).toBe(path);
  });

  test.each([
    undefined,
    '',
    'to-chuc',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    '/a\\b',
    '/\u0001',
    '/\0',
    '/\u2028/evil.example',
  ])('%j leads to the home page', (path) => {
    expect(safeBack(path)).toBe('/');
  });

  /** Anything, and what looks like a way off this site. */
  const paths = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webUrl(),
    fc
      .array(
        fc.constantFrom(
          '/',
          '\\',
          '.',
          '..',
          '@',
          ':',
          '%2f',
          '%5c',
          '\t',
          '\n',
          '\0',
          ' ',
          'evil.example',
          'https:',
          '?',
          '#',
        ),
      )
      .map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }).map((rest) => `/${rest}`),
  );

  test('never leaves this site, whatever was asked for', () => {
    fc.assert(
      fc.property(paths, (path) => {
        const back = safeBack(path);
        expect(new URL(back, `${ORIGIN}/dang-nhap`).origin).toBe(ORIGIN);
        // A header takes it, too: no line end, no other control character.
        expect(back).not.toMatch(/[\p{Cc}\s\\]/u);
        expect(safeBack(back)).toBe(back);
      }),
      { numRuns: 2000 },
    );
  });

  test('survives being carried through the sign-in page', () => {
    fc.assert(
      fc.property(paths, (path) => {
        const carried = new URL(signInPath(safeBack(path)), ORIGIN).searchParams.get('tiep') ?? undefined;
        expect(safeBack(carried)).toBe(safeBack(path));
      }),
    );
  });
});

describe('the query of a path', () => {
  test('is changed, added to, taken away, and leaves the rest as it was', () => {
    expect(withQuery('/van-ban?q=m%E1%BB%9Bi&trang=3', { trang: null })).toBe('/van-ban?q=m%E1%BB%9Bi');
    expect(withQuery('/van-ban?trang=3', { trang: '' })).toBe('/van-ban');
    expect(withQuery('/van-ban', { q: 'quy chế', trang: 2 })).toBe('/van-ban?q=quy+ch%E1%BA%BF&trang=2');
    expect(withQuery('/van-ban?q=a&q=b', { q: 'c' })).toBe('/van-ban?q=c');
    expect(withQuery('/van-ban?xem=bang', { q: undefined })).toBe('/van-ban?xem=bang');
    expect(withQuery('/van-ban', {})).toBe('/van-ban');
  });

  test('holds what was put into it, whatever that is, and the other filters', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(text, text, (before, value) => {
        const path = withQuery(withQuery('/van-ban', { q: before, khac: 'giữ' }), { q: value });
        const params = new URL(path, ORIGIN).searchParams;
        expect(params.get('q')).toBe(value);
        expect(params.get('khac')).toBe('giữ');
        expect(withQuery(withQuery(path, { q: null }), { khac: null })).toBe('/van-ban');
      }),
    );
  });

  test('a question mark in a value does not cut the rest off', () => {
    expect(withQuery('/tim?q=ai?&trang=2', { trang: 3 })).toBe('/tim?q=ai%3F&trang=3');
  });
});
