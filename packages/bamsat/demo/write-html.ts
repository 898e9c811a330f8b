import { type NewsSource, type OfficialSource, recipientLines } from './source.js';

/** A sheet of paper, to be printed as PDF. */
export function sheet(source: OfficialSource): string {
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>${escaped(source.subject)}</title>
<style>
@page { size: A4; margin: 20mm 15mm 20mm 30mm }
body { font: 13pt/1.35 "Liberation Serif", "DejaVu Serif", serif; text-align: justify }
table { width: 100%; border-collapse: collapse } td { text-align: center; vertical-align: top; white-space: nowrap; font-size: 12pt }
h1 { font-size: 14pt; text-align: center } p { text-indent: 10mm; margin: 2mm 0 } p.head { text-indent: 0; text-align: center; font-weight: bold }
td.left { text-align: left; font-size: 11pt; white-space: normal; width: 55% }
</style></head><body>
${letterhead(source)}
<h1>${escaped(source.type ?? '')}<br>${escaped(source.subject)}</h1>
${source.body.map(paragraph).join('\n')}
${foot(source)}
</body></html>
`;
}

/** A document as a portal shows it: the sheet between menu and footer. */
export function documentPage(source: OfficialSource): string {
  return page(
    `${source.type ?? ''} ${source.subject}`.trim(),
    'Văn bản chỉ đạo, điều hành',
    `<article class="van-ban">
${letterhead(source)}
<p class="loai"><b>${escaped(source.type ?? '')}</b></p>
<p class="trich-yeu">${escaped(source.subject)}</p>
${source.body.map(paragraph).join('\n')}
${foot(source)}
</article>`,
  );
}

/** A news page with all that stands around an article. */
export function newsPage(source: NewsSource): string {
  const paragraphs = source.body.map((text, index) =>
    text.startsWith('[ảnh] ')
      ? `<figure><img src="/anh/${index}.jpg" alt=""><figcaption>${escaped(text.slice(6))}</figcaption></figure>`
      : `<p>${escaped(text)}</p>`,
  );
  return page(
    source.title,
    source.section,
    `<article>
<h1>${escaped(source.title)}</h1>
<p class="ngay">Đăng lúc ${escaped(source.posted)}</p>
${paragraphs.join('\n')}
<p class="tac-gia"><strong>${escaped(source.byline)}</strong></p>
</article>
<aside><h2>Tin cùng chuyên mục</h2><ul>
<li><a href="/tin/1">Phường Hải Tân khai trương tủ sách khu phố</a></li>
<li><a href="/tin/2">Thông báo lịch cắt nước khu vực Cửa Lạch</a></li></ul></aside>`,
  );
}

function page(title: string, section: string, content: string): string {
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body>
<header><a href="/">Trang thông tin điện tử thành phố Vân Hải</a>
<nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/gioi-thieu">Giới thiệu</a></li><li><a href="/tin-tuc">Tin tức</a></li>
<li><a href="/van-ban">Văn bản</a></li><li><a href="/lien-he">Liên hệ</a></li></ul></nav></header>
<div class="duong-dan"><a href="/">Trang chủ</a> &raquo; <span>${escaped(section)}</span></div>
<main>
${content}
</main>
<footer><p>Trang thông tin điện tử thành phố Vân Hải. Địa chỉ: số 2 đường Bờ Kè, phường Cửa Lạch.</p>
<p>Điện thoại: 0000 123 456</p></footer>
</body></html>
`;
}

function letterhead({ left, right }: OfficialSource): string {
  return `<table><tr><td>${left.map(escaped).join('<br>')}</td><td>${right.map(escaped).join('<br>')}</td></tr></table>`;
}

function foot(source: OfficialSource): string {
  const name = source.signature.at(-1) ?? '';
  const posts = source.signature.slice(0, -1).map(escaped).join('<br>');
  const recipients = ['Nơi nhận:', ...recipientLines(source)].map(escaped).join('<br>');
  return `<table><tr><td class="left">${recipients}</td><td><b>${posts}</b><br><br><br><b>${escaped(name)}</b></td></tr></table>`;
}

function paragraph(text: string): string {
  return text === text.toUpperCase() ? `<p class="head">${escaped(text)}</p>` : `<p>${escaped(text)}</p>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
