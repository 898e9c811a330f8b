import { expect, it } from 'vitest';
import { read } from '../read.js';

const BODY =
  'Sáng 12/3/2031, UBND phường Bến Lức tổ chức hội nghị tổng kết phong trào thi đua năm 2030 với hơn 120 đại biểu.';

/** "name: titles (role)" of those whom a page names below its text. */
function signedBelow(...lines: string[]): string[] {
  const text = ['Phường Bến Lức tổng kết phong trào thi đua', BODY, ...lines].join('\n');
  const { people } = read(text, { today: '2031-06-15' });
  return people.map(({ name, titles, role }) => `${name}: ${titles.join('; ')} (${role ?? '-'})`);
}

it.each<[string, string[]]>([
  ['Luật gia Trịnh Mai Vân', ['Trịnh Mai Vân: Luật gia (author)']],
  [
    'Đại úy Phạm Kim Tiến – Phó Trưởng Công an phường',
    ['Phạm Kim Tiến: Đại úy; Phó Trưởng Công an phường (author)'],
  ],
  ['Người viết: Lò Thị Hạ – CC Văn hóa - xã hội', ['Lò Thị Hạ: CC Văn hóa - xã hội (author)']],
  ['Tin, ảnh: Mỹ An', ['Mỹ An:  (author)']],
])('gives those who sign their titles: %s', (line, wanted) => {
  expect(signedBelow(line)).toEqual(wanted);
});

it('takes who is named in the credit of a caption for an author once', () => {
  expect(signedBelow('Quang cảnh hội nghị. Ảnh: Lê Mạnh Vũ', BODY)).toEqual(['Lê Mạnh Vũ:  (author)']);
});
