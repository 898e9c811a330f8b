import { ACTIONS } from '../data/actions.js';
import type { Source } from '../text.js';
import { isLetterAt, isUpperAt, isWhole } from '../words.js';

const alternatives = [...ACTIONS].sort((a, b) => b.length - a.length).join('|');
const ACTION = new RegExp(`(?:${alternatives})(?![\\p{L}\\p{M}]| số| \\d+[-/])`, 'gu');
const ACTION_AT = new RegExp(`(?:${alternatives})(?![\\p{L}\\p{M}]| số| \\d+[-/])`, 'uy');
/** After one of these the word is a noun: "các tổ chức", "công tác kiểm tra", "sự lãnh đạo". */
const MAKES_NOUN =
  /(?:các|những|của|mọi|từng|công tác|sự|việc|ban|ủy ban|phòng|hội đồng|và các|cơ quan|trong|bộ phận|kết quả|nhiệm vụ|một số|chương|quá|tờ|công|lộ|hành|giáo|tiến|quy|thành|thiết|độc|người|điểm|được|không|về|để|chưa) $/;
const OPENING =
  /(?:đồng thời|bên cạnh đó|ngoài ra|mặt khác|cùng với đó|song song với đó|trong đó|trước mắt|thời gian tới|trong thời gian tới|từ nay đến cuối năm(?: \d{4})?|trước hết|tiếp đó|cụ thể|đặc biệt|theo đó|do đó)(?:,|:| là)? ?/y;
const ITEM =
  /(?:[-+*•] ?|\(\d{1,2}\) ?|(?:thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám)|(?:một|hai|ba|bốn|năm|sáu|bảy|tám) là)(?:,|:| là)? ?|(?:\d{1,2}\.){1,4} ?|\d{1,2}\) ?|\d{1,2}(?:\.\d{1,2}){1,3} |[a-zđ]\) ?|[ivx]{1,5}\. ?|điều \d{1,3}[.:] ?)/y;

/** "tổ chức đảng", "tổ chức chính trị - xã hội": a body, not the verb "to organise". */
const BODY = /tổ chức (?:đảng|chính trị|đoàn|hội|xã hội|cơ sở|tôn giáo|thành viên)(?![\p{L}\p{M}])/uy;

function isNoun(source: Source, index: number): boolean {
  BODY.lastIndex = index;
  return BODY.test(source.folded);
}

/** Is there an obligation's verb at the index? */
export function isActionAt(source: Source, index: number): boolean {
  ACTION_AT.lastIndex = index;
  return !isLetterAt(source.folded, index - 1) && ACTION_AT.test(source.folded);
}

/**
 * The first verb of obligation between the two offsets, -1 where there is none. Words that belong to names ("Ban Tổ
 * chức", "các tổ chức") are passed over.
 */
export function firstAction(source: Source, from: number, to: number): number {
  ACTION.lastIndex = from;
  for (
    let match = ACTION.exec(source.folded);
    match !== null && match.index < to;
    match = ACTION.exec(source.folded)
  ) {
    const { index } = match;
    if (!isWhole(source.folded, index, index + match[0].length) || isNoun(source, index)) continue;
    const isFirst = index === from;
    const isItem = /[:)] ?$/.test(source.folded.slice(index - 2, index));
    if (!isFirst && !isItem && isUpperAt(source.cased, index)) continue;
    if (MAKES_NOUN.test(source.folded.slice(Math.max(from, index - 12), index))) continue;
    return index;
  }
  return -1;
}

/** Index after the mark of a list item at `start` ("1.", "-", "a)"); `start` itself where there is none. */
export function afterItemMark(source: Source, start: number): number {
  ITEM.lastIndex = start;
  const match = ITEM.exec(source.folded);
  return match === null ? start : start + match[0].length;
}

/** Index after opening words such as "Đồng thời," and "Thời gian tới,". */
export function afterOpening(source: Source, start: number): number {
  OPENING.lastIndex = start;
  const match = OPENING.exec(source.folded);
  return match === null ? start : start + match[0].length;
}
