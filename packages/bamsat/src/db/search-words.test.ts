import { expect, test } from 'vitest';
import { containing, searchWords } from './index.js';

test.each([
  ['Vườn  mẫu\tnông thôn', ['vuon', 'mau', 'nong', 'thon']],
  ['“Vườn mẫu” "kiểu" «mới»', ['vuon', 'mau', 'kieu', 'moi']],
  ['vườn\0mẫu\ud800', ['vuon', 'mau']],
  [' " ', []],
  ['1 2 3 4 5 6 7 8 9', ['1', '2', '3', '4', '5', '6', '7', '8']],
])('the words of %j are %j', (q, words) => {
  expect(searchWords(q)).toEqual(words);
});

test('what is looked for is never a pattern itself', () => {
  expect(containing('100%_\\')).toBe('%100\\%\\_\\\\%');
});
