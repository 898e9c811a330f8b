import {
  ADDRESSED_ACTS,
  CAPTION_ACTS,
  CAPTION_SUBJECTS,
  CAPTION_THINGS,
  NARRATIVE_OPENINGS,
  SCENES,
  STATEMENTS,
} from '../data/page-lines.js';
import { fold } from '../text.js';
import { isUpperAt } from '../words.js';
import type { Paragraph } from './paragraphs.js';
import { byFirstWord, openingOf } from './widgets.js';

const SCENE_OPENINGS = byFirstWord(SCENES);
const SUBJECTS = byFirstWord(CAPTION_SUBJECTS);
const THINGS = byFirstWord(CAPTION_THINGS);
const NARRATIVE = byFirstWord(NARRATIVE_OPENINGS);

function anyOf(phrases: readonly string[]): RegExp {
  const sorted = phrases.map(fold).sort((a, b) => b.length - a.length);
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${sorted.join('|')})(?![\\p{L}\\p{M}])`, 'u');
}

const ACT = anyOf(CAPTION_ACTS);
const STATEMENT = anyOf(STATEMENTS);
const ADDRESSED_ACT = anyOf(ADDRESSED_ACTS);
/** Where those meet to whom the act is addressed. */
const AT_MEETING =
  / (?:tại|trong|với|trước) (?:(?:các|chương trình|phần|phiên) )?(?:hội nghị|hội trường|buổi|cuộc|phiên|kỳ họp|đại hội|tọa đàm|hội thảo|diễn đàn|lễ|đoàn|đại biểu|lãnh đạo|điểm cầu)(?![\p{L}\p{M}])/u;
/** Being there is not shown by a photograph of somebody who is named. */
const PRESENCE = /(?:chủ trì|đến dự|tới dự|dự và|tham dự|cùng dự|tham gia)/;
/** What is over is told, not shown. */
const PAST = /(?<![\p{L}\p{M}])đã(?![\p{L}\p{M}])/u;
/** What must be done is asked for, not shown. */
const ASKED =
  /(?<![\p{L}\p{M}])(?:nghiêm(?: túc)?|kịp thời|đầy đủ|phải|cần|có trách nhiệm|theo quy định|thường xuyên|chủ động|khẩn trương|tăng cường|trước ngày)(?![\p{L}\p{M}])/u;
const ALL_PRESENT =
  /^các (?:đồng chí|đ\/c|đại biểu)(?: lãnh đạo [^,.]{2,60}| trong đoàn chủ tịch)? (?:đồng )?(?:chủ trì|điều hành|chủ tọa) |^(?:các |đông đảo )?(?:đại biểu|cử tri|đảng viên|hội viên|đoàn viên|học viên)(?: [^ ,.]+){0,8} (?:tham |về )?dự /;

/** "DSC_6841": the name that a camera gave. */
const CAMERA_FILE = /^(?:dsc|img|pic|image|z)[_-]?\d{3,12}(?:_\w{1,40})?$/;
/** A line that stands for a picture: "[img]", "![…](…)", "anh-hoi-nghi-1.jpg". */
const PICTURE =
  /^(?:!\[[^\]]{0,300}\]\([^)]{0,500}\)|\[(?:img|image|ảnh|hình|hình ảnh|photo)[^\]]{0,80}\]|(?:img|image|photo)|<(?:img|image)[^<]{0,500}|[^\s]{1,120}\.(?:jpe?g|png|gif|webp|bmp))$/;
const PICTURE_ENDINGS = ['img', 'image', 'photo', 'jpg', 'jpeg', 'png', 'gif', 'webp', 'bmp'] as const;
const PICTURE_BEFORE = /^\[(?:img|image|ảnh|hình|hình ảnh|photo)[^\]]{0,80}\] ?/;
const CREDIT =
  /(?:^|[\s.(])(?:nguồn )?ảnh ?[:/] ?[^:;]{1,40}$|[.)] ?ảnh ?- ?[^:;.]{1,40}$|(?:^|[.(] ?|- )ảnh (?:tư liệu|minh họa|internet|sưu tầm|chụp|pv|ctv|ttxvn|vgp)[^.]{0,30}\)?\.?$|^\(?ảnh ?[:-] ?|^\(?nguồn ảnh/;
/** "… buổi gặp mặt. Ảnh Lê Hưng": without a colon. */
const NAMED_CREDIT = /[.!)”] ?Ảnh \p{Lu}[\p{Ll}\p{M}]{0,6}(?: \p{Lu}[\p{Ll}\p{M}]{0,6}){1,3}\.?$/u;
/** "Ông A (bên trái)": who is who in the picture. */
const POINTED_OUT = /\((?:bên|đứng|ngồi|người|thứ|hàng|áo|ngoài cùng|giữa)[^()]{0,40}\)(?!.{90})/;
const TERMINAL = /[.!?:;…”"]$/;
const FULL_STOP = /[.!]$/;
const INNER_STOP = /[.!?;:] \p{Lu}/u;
const NAMED =
  /^(?:\p{Lu}[\p{Ll}\p{M}]{0,6} ){2,5}?(?:-|\(|phát|trao|tặng|báo cáo|trình bày)|^(?:\p{Lu}[\p{Ll}\p{M}]{0,6} ){1,4}\p{Lu}[\p{Ll}\p{M}]{0,6}(?:,| -| \()/u;
/** "… Lê Văn An (khu phố 2) " before an act. */
const PERSON_BEFORE = / \p{Lu}[\p{Ll}\p{M}]{0,6}(?: \p{Lu}[\p{Ll}\p{M}]{0,6}){1,4} (?:\([^()]{1,40}\) )?$/u;
/** A caption without a subject: "Trao quà cho các gia đình chính sách". */
const OBJECT_SHOWN =
  /^(?:trao|tặng|thăm|viếng|chúc (?:tết|mừng|thọ)|dâng (?:hương|hoa)|chụp ảnh|ký kết|cắt băng|khởi công|khen thưởng|thi công|đổ bê tông|thu hoạch)(?: [^ ]+){4}/;
const MAX_SHOWN = 120;
/** Below a picture a sentence of this length is its caption, whatever it says. */
const MAX_BELOW = 130;
const MAX_PICTURE = 600;
const MAX_CAPTION = 320;
const MAX_SCENE = 200;
const MAX_STOPPED = 220;
/** So many words may stand behind the act in a caption that ends in a full stop. */
const MAX_OBJECT_WORDS = 18;

/** A quick look at both ends. */
function mayBePicture(folded: string): boolean {
  return '![<'.includes(folded.charAt(0)) || PICTURE_ENDINGS.some((ending) => folded.endsWith(ending));
}

/** Does the line stand for a picture? */
export function isPicture({ folded }: Paragraph): boolean {
  if (folded.length >= MAX_PICTURE) return false;
  return CAMERA_FILE.test(folded) || (mayBePicture(folded) && PICTURE.test(folded));
}

/** Does it name who took the photograph? */
export function hasCredit({ text, folded }: Paragraph): boolean {
  if (folded.length > MAX_CAPTION || !folded.includes('ảnh')) return false;
  return CREDIT.test(folded) || NAMED_CREDIT.test(text);
}

const GALLERY = /(?:hình ảnh|bức ảnh|khoảnh khắc)(?![\p{L}\p{M}])/u;

/** "Một số hình ảnh tại hội nghị:": captions follow. */
export function isGalleryLabel({ text, folded }: Paragraph): boolean {
  if (text.length > MAX_SCENE || !GALLERY.test(folded)) return false;
  return text.endsWith(':') || (text.endsWith('.') && /^(?:dưới|sau đây|một số)/.test(folded));
}

/** Is the line short enough to be one of those below the label of a gallery? */
export function isInGallery({ text }: Paragraph): boolean {
  return text.length <= MAX_SCENE && !INNER_STOP.test(text) && !/[:;]$/.test(text);
}

function isStoppedCaption(text: string, folded: string, isBelowPicture: boolean): boolean {
  if (text.length > MAX_STOPPED || !FULL_STOP.test(text) || INNER_STOP.test(text)) return false;
  if (STATEMENT.test(folded) || PAST.test(folded) || folded.includes(': ')) return false;
  if (!isBelowPicture && ASKED.test(folded)) return false;
  if (ALL_PRESENT.test(folded)) return folded.length < MAX_SHOWN;
  if (isBelowPicture && folded.length <= MAX_BELOW && openingOf(folded, NARRATIVE) === null) return true;
  if (openingOf(folded, SUBJECTS) === null && !NAMED.test(text)) return false;
  if (!isBelowPicture && PRESENCE.test(folded)) return false;
  const act = ACT.exec(folded);
  if (act === null || act.index === 0) return false;
  return folded.slice(act.index + act[0].length).split(' ').length <= MAX_OBJECT_WORDS;
}

/** "Cử tri Lê Văn An kiến nghị về …", "Người dân đặt câu hỏi tại hội nghị": said by somebody named, or at a meeting. */
function isAddressedAct(text: string, folded: string): boolean {
  if (openingOf(folded, SUBJECTS) === null) return false;
  const act = ADDRESSED_ACT.exec(folded);
  if (act === null || act.index === 0 || isUpperAt(text, act.index)) return false;
  return AT_MEETING.test(folded.slice(act.index)) || PERSON_BEFORE.test(text.slice(0, act.index));
}

/**
 * Is the paragraph the caption of a photograph? A line below a picture is one unless it is running text; elsewhere it
 * must say what a photograph shows: a scene, or somebody doing something before others, and stop there.
 */
export function isCaption(paragraph: Paragraph, isBelowPicture: boolean): boolean {
  const { text, folded } = paragraph;
  if (PICTURE_BEFORE.test(folded)) return true;
  if (folded.length > MAX_CAPTION) return false;
  if (hasCredit(paragraph) || (folded.includes('(') && POINTED_OUT.test(folded))) return true;
  if (openingOf(folded, SCENE_OPENINGS) !== null && folded.length <= MAX_SCENE && !STATEMENT.test(folded))
    return !INNER_STOP.test(text) && !/[:;]$/.test(text);
  if (isBelowPicture && !TERMINAL.test(text)) return true;
  if (FULL_STOP.test(text)) return !paragraph.isItem && isStoppedCaption(text, folded, isBelowPicture);
  if (TERMINAL.test(text) && !/[”"]$/.test(text)) return false;
  if (paragraph.isItem || paragraph.isHeading || INNER_STOP.test(text)) return false;
  if (openingOf(folded, NARRATIVE) !== null) return false;
  const act = ACT.exec(folded);
  if (act === null) return isAddressedAct(text, folded);
  if (act.index === 0) return OBJECT_SHOWN.test(folded) && folded.length < MAX_SHOWN;
  // "Tổ Tuyên truyền bầu cử": in capitals it is a part of a name.
  if (isUpperAt(text, act.index)) return false;
  return openingOf(folded, SUBJECTS) !== null || openingOf(folded, THINGS) !== null || NAMED.test(text);
}
