import { countLeading } from '../ordered.js';
import type { Source } from '../text.js';
import type { LayoutPart } from '../types.js';
import {
  isCreditedByline,
  isLabelledByline,
  isNamesByline,
  isOfficeByline,
  isStampedByline,
  isTitledByline,
} from './bylines.js';
import { hasCredit, isCaption, isGalleryLabel, isInGallery, isPicture } from './captions.js';
import { isExcerpt } from './kind.js';
import { isCapitals, type Line } from './lines.js';
import { type Paragraph, paragraphsOf } from './paragraphs.js';
import {
  hasColumns,
  isAnswerLabel,
  isDayBanner,
  isImprint,
  isRelatedLabel,
  isSectionName,
  isSiteName,
  isSiteWithSection,
  isTrail,
  isWidget,
  isWidgetBelow,
} from './widgets.js';

type PartName = LayoutPart['part'];

const MAX_HEADLINE = 300;
/** Shorter lines in capitals are labels. */
const SHORTEST_HEADLINE = 4;
const SENTENCE = 60;
/** A line without a full stop that is still running text. */
const LONG_LINE = 160;
/** Below a list of other articles, running text begins again with a paragraph of this length. */
const RESUMED = 250;
const HEADLINE_WORDS = 5;
/** A line set in so far from the left stands at the right edge, as signatures do. */
const RIGHT_EDGE = 8;
const FOOT_LINE = 80;
const MAX_HEADING = 110;
/** "Câu 2. Ngày bầu cử là ngày nào?" */
const QUESTION = /^(?:câu(?: hỏi)? \d{1,3}[.:]|hỏi ?:)/;
const HANDS_OUT =
  /^(?:đối với|về phía|các|ubnd|hđnd|ủy ban|hội đồng|sở|ban|phòng|công an|đề nghị|yêu cầu|giao|đồng chí|ông|bà|văn phòng|bộ|mặt trận|mttq|thủ trưởng|chủ tịch|giám đốc|chủ trì|dự|địa điểm|thời gian|thành phần)(?![\p{L}\p{M}])/u;
const CANNOT_HEAD = /^(?:căn cứ|kính gửi|theo đề nghị|xét đề nghị)(?![\p{L}\p{M}])/u;

/** A paragraph of running text, by its form alone. */
function isRunning({ text }: Paragraph): boolean {
  if (text.length >= LONG_LINE) return true;
  return text.length >= SENTENCE && /[.!?…:;”")/]$/.test(text);
}

function canHead({ text, folded, isItem }: Paragraph): boolean {
  return text.length <= MAX_HEADLINE && !/[.;:,/]$/.test(text) && !isItem && !CANNOT_HEAD.test(folded);
}

function wordsOf(text: string): number {
  return text.split(' ').length;
}

/** English names of sites have none of the letters that Vietnamese has. */
const VIETNAMESE = /[^\p{ASCII}\p{P}\p{S}]/u;

/** Can the line head the page: of some words, and neither names nor a part of the menu? */
function isCandidate(paragraph: Paragraph): boolean {
  const { text, isHeading } = paragraph;
  if (!canHead(paragraph) || !VIETNAMESE.test(text)) return false;
  if (isDayBanner(paragraph) || isTrail(paragraph) || hasCredit(paragraph)) return false;
  if (isSiteWithSection(paragraph)) return false;
  return isHeading || wordsOf(text) >= HEADLINE_WORDS;
}

/** Where the menu at the top ends: behind its last line before the running text; 0 where there is none. */
function menuEnd(paragraphs: readonly Paragraph[]): number {
  let end = 0;
  for (const [i, paragraph] of paragraphs.entries()) {
    if (isTrail(paragraph)) end = i + 1;
    else if (isRunning(paragraph)) break;
  }
  return end;
}

/** "Sáng ngày 12/3/2031, …": with the day the running text begins. */
const BEGINS_TEXT =
  /^(?:(?:vào|trong|từ) )?(?:(?:sáng|trưa|chiều|tối|đêm) )?(?:ngày )?(?:\d{1,2} và )?\d{1,2}[/.-]\d/;

/** The line that heads the page, by index, -1 where the text begins at once. */
function headlineOf(paragraphs: readonly Paragraph[], parts: readonly (PartName | null)[]): number {
  const menu = menuEnd(paragraphs);
  const below = menu === 0 ? -1 : headlineFrom(paragraphs, parts, menu);
  // The name of the site stands above its menu.
  return below >= 0 ? below : headlineFrom(paragraphs, parts, 0);
}

function headlineFrom(
  paragraphs: readonly Paragraph[],
  parts: readonly (PartName | null)[],
  from: number,
): number {
  let short = -1;
  let banner = -1;
  for (let i = from; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i];
    if (paragraph === undefined) break;
    const { text } = paragraph;
    if (parts[i] !== null || !/\p{L}/u.test(text) || isStampedByline(paragraph)) continue;
    if (BEGINS_TEXT.test(paragraph.folded)) break;
    if (!canHead(paragraph) || (banner >= 0 && (isRunning(paragraph) || isCaption(paragraph, false)))) break;
    if (short < 0) short = i;
    if (!isCandidate(paragraph) || (short < i && isNamesByline(paragraph))) continue;
    // The banner of a site or the name of a section stands in capitals over a title that does not.
    if (!isCapitals(text)) return i;
    if (banner >= 0) break;
    banner = i;
  }
  if (banner >= 0) return banner;
  return short < paragraphs.length - 1 ? short : -1;
}

/** Where the foot of the page begins: behind the last paragraph of running text that no list of articles precedes. */
function footOf(paragraphs: readonly Paragraph[], parts: readonly (PartName | null)[]): number {
  const last = paragraphs.findLastIndex((paragraph, i) => parts[i] === null && isRunning(paragraph));
  return last + 1;
}

/** Marks the lists of other articles below their labels. */
function markRelated(paragraphs: readonly Paragraph[], parts: (PartName | null)[], from: number): void {
  let isInside = false;
  for (let i = from; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i];
    if (paragraph === undefined) continue;
    if (parts[i] === 'widget') isInside ||= isRelatedLabel(paragraph);
    else if (paragraph.text.length >= RESUMED) isInside = false;
    else if (isInside && !isLabelledByline(paragraph)) parts[i] = 'widget';
  }
}

/** Marks the imprint of the site, which ends the page, with the name of the site above it. */
function markImprint(paragraphs: readonly Paragraph[], parts: (PartName | null)[], from: number): void {
  const first = paragraphs.findIndex((paragraph, i) => i >= from && isImprint(paragraph));
  if (first < 0 || paragraphs.slice(first).some(({ text }) => text.length >= RESUMED)) return;
  const above = paragraphs[first - 1];
  const start = above !== undefined && first > from && isSiteName(above) ? first - 1 : first;
  for (let i = start; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i];
    if (i <= first || paragraph === undefined || isImprint(paragraph) || isWidgetBelow(paragraph))
      parts[i] = 'widget';
  }
}

/** A heading between two paragraphs of running text; one that names somebody may hand out work and stays text. */
function isHeading(paragraph: Paragraph, next: Paragraph | undefined): boolean {
  const { text, folded, isItem } = paragraph;
  if (next === undefined || !isRunning(next) || next.isItem || text.length > MAX_HEADING) return false;
  if (QUESTION.test(folded)) return true;
  if (isItem || wordsOf(text) < 2 || /[\p{N}.:;,!”")/]$/u.test(text) || !/^\p{Lu}/u.test(text)) return false;
  return !HANDS_OUT.test(folded) && !text.includes(': ');
}

/** Is it the second line of a headline in capitals, or the headline once more? */
function isContinued(headline: Paragraph, next: Paragraph): boolean {
  if (headline.folded === next.folded) return true;
  return (
    isCapitals(headline.text) &&
    isCapitals(next.text) &&
    !next.isAfterGap &&
    next.text.length > SHORTEST_HEADLINE
  );
}

/** A page while its parts are being told; null where a paragraph's own form does not say what it is. */
interface Page {
  paragraphs: readonly Paragraph[];
  parts: (PartName | null)[];
  /** Index of the headline, -1 where there is none. */
  head: number;
  /** First paragraph of running text below the headline, -1 where there is none. */
  firstBody: number;
  /** Where nothing but the foot of the page follows. */
  foot: number;
}

/** What a paragraph is by its own form: a picture, a widget. */
function ownPartOf(paragraph: Paragraph): PartName | null {
  if (isPicture(paragraph)) return 'caption';
  // "Nguồn: …" and "Tác giả: …" are labels too; they say who wrote.
  if (isLabelledByline(paragraph) || isStampedByline(paragraph)) return null;
  return isWidget(paragraph, false) ? 'widget' : null;
}

/** Between paragraphs the name of a section is a heading and no menu. */
function freeHeadings(paragraphs: readonly Paragraph[], parts: (PartName | null)[], from: number): void {
  for (let i = from + 1; i < paragraphs.length - 1; i++) {
    const [before, paragraph, next] = paragraphs.slice(i - 1, i + 2);
    if (before === undefined || paragraph === undefined || next === undefined) continue;
    if (parts[i] === 'widget' && isSectionName(paragraph) && isRunning(before) && isRunning(next))
      parts[i] = null;
  }
}

/** The label of an answer belongs to it. */
function freeAnswers(paragraphs: readonly Paragraph[], parts: (PartName | null)[]): void {
  for (const [i, paragraph] of paragraphs.entries()) {
    const next = paragraphs[i + 1];
    if (parts[i] === 'widget' && next !== undefined && isAnswerLabel(paragraph) && isRunning(next))
      parts[i] = null;
  }
}

/** Shorter lines may well be the same by chance. */
const DOUBLED = 15;

/**
 * The name of a picture stands once more beside it: the headline for each picture of the page, or the caption twice, the
 * first time perhaps cut short.
 */
function markDoubled(paragraphs: readonly Paragraph[], parts: (PartName | null)[], head: number): void {
  const headline = paragraphs[head]?.folded;
  for (let i = head + 2; i < paragraphs.length; i++) {
    const [paragraph, next] = [paragraphs[i], paragraphs[i + 1]];
    if (paragraph === undefined || parts[i] !== null) continue;
    const { folded, isItem } = paragraph;
    if (folded.length < DOUBLED || folded.length > MAX_HEADLINE || isItem) continue;
    if (folded === headline) parts[i] = 'caption';
    else if (
      next !== undefined &&
      parts[i + 1] === null &&
      next.folded.startsWith(folded.replace(/\.$/, ''))
    ) {
      if (next.folded.length > MAX_HEADLINE) continue;
      parts[i] = 'caption';
      parts[i + 1] = 'caption';
    }
  }
}

function pageOf(paragraphs: readonly Paragraph[]): Page {
  const parts = paragraphs.map(ownPartOf);
  freeAnswers(paragraphs, parts);
  const head = headlineOf(paragraphs, parts);
  for (const [i, paragraph] of paragraphs.slice(0, Math.max(head, 0)).entries())
    parts[i] ??= hasCredit(paragraph) ? 'caption' : 'widget';
  if (head >= 0) parts[head] = 'headline';
  const firstBody = paragraphs.findIndex(
    (paragraph, i) => i > head && parts[i] === null && isRunning(paragraph),
  );
  if (firstBody >= 0) freeHeadings(paragraphs, parts, firstBody);
  markDoubled(paragraphs, parts, head);
  markImprint(paragraphs, parts, Math.max(firstBody, head) + 1);
  markRelated(paragraphs, parts, Math.max(firstBody, head + 1));
  return { paragraphs, parts, head, firstBody, foot: footOf(paragraphs, parts) };
}

/** May the names of those who wrote stand here: at the end, below the headline, at the right edge? */
function mayBeSigned({ parts, head, firstBody, foot }: Page, i: number, { indent }: Paragraph): boolean {
  if (i === 0) return false;
  const isAtTop = head >= 0 && i > head && i < firstBody;
  return i >= foot || parts[i + 1] === 'widget' || isAtTop || indent >= RIGHT_EDGE;
}

/** What has ended the text above a line of the foot: a widget, or the names of those who wrote. */
type Above = 'widget' | 'byline' | null;

/** What a short line in the foot of the page is. */
function footPartOf(paragraph: Paragraph, above: Above): PartName {
  if (isOfficeByline(paragraph) && above !== 'widget') return 'byline';
  if (isWidgetBelow(paragraph)) return 'widget';
  const isShort = paragraph.text.length <= FOOT_LINE && !/[.;]$/.test(paragraph.text);
  return above !== null && isShort ? 'widget' : 'body';
}

/** The border of a cell of a table. */
function isBar(paragraph: Paragraph | undefined): boolean {
  return paragraph?.line === '|';
}

/** Is it in a cell of a table of pictures, below the headline? */
function isInCells({ paragraphs, head }: Page, i: number): boolean {
  return i > head + 1 && isBar(paragraphs[i - 1]) && paragraphs[i]?.line.endsWith(' |') === true;
}

/** Is the line above a picture, or what stands for one? */
function standsBelowPicture(page: Page, i: number): boolean {
  const { paragraphs, head } = page;
  const before = paragraphs[i - 1];
  if (before === undefined) return false;
  const isNamed = i - 1 > head + 1 && before.folded === paragraphs[head]?.folded;
  return isPicture(before) || isNamed || isInCells(page, i);
}

/** What a paragraph is by its form and its place on the page. */
function partOf(page: Page, i: number, paragraph: Paragraph, above: Above): PartName {
  const { paragraphs, head, foot } = page;
  if (isBar(paragraph)) return isInCells(page, i + 1) ? 'caption' : 'widget';
  const isBelowPicture = standsBelowPicture(page, i);
  const top = paragraphs[head];
  if (top !== undefined && i === head + 1 && isContinued(top, paragraph)) return 'headline';
  if (i > 0 && isLabelledByline(paragraph)) return 'byline';
  if (i > head && i > 0 && isStampedByline(paragraph)) return 'byline';
  if (i > 0 && hasColumns(paragraph)) return 'widget';
  const isSigned = !isBelowPicture && mayBeSigned(page, i, paragraph);
  if (isSigned && (isNamesByline(paragraph) || isTitledByline(paragraph) || isCreditedByline(paragraph)))
    return 'byline';
  if (paragraphs.length > 1 && isCaption(paragraph, isBelowPicture)) return 'caption';
  if (head >= 0 && i > head && i < foot && isHeading(paragraph, paragraphs[i + 1])) return 'headline';
  return i >= foot && i > 0 && !isRunning(paragraph) ? footPartOf(paragraph, above) : 'body';
}

/** The parts of a page: news, or a report of a meeting. */
function pageParts(paragraphs: readonly Paragraph[]): PartName[] {
  const page = pageOf(paragraphs);
  let above: Above = null;
  let isGallery = false;
  return paragraphs.map((paragraph, i) => {
    const own = page.parts[i] ?? partOf(page, i, paragraph, above);
    if (page.parts[i] === 'widget') above = i >= page.foot ? 'widget' : null;
    else if (own === 'byline' && i >= page.foot) above ??= 'byline';
    isGallery = isGallery && own !== 'byline' && own !== 'widget' && isInGallery(paragraph);
    const part = isGallery ? 'caption' : own;
    isGallery ||= isGalleryLabel(paragraph);
    return part;
  });
}

/** The lines of a document inside the page that it was copied from. */
interface DocumentExtent {
  firstLine: number;
  lastLine: number;
}

/** What is attached to a document comes behind its signature. */
const ANNEX = /^(?:phụ lục|danh sách|biểu|mẫu số|kế hoạch|quy chế|quy định|chương trình)(?![\p{L}\p{M}])/u;

/** The parts of an official document: all body but for what the page around it put in. */
function documentParts(
  paragraphs: readonly Paragraph[],
  { firstLine, lastLine }: DocumentExtent,
): PartName[] {
  let isAttached = false;
  let isRelated = false;
  let hasHeadline = false;
  return paragraphs.map((paragraph) => {
    if (paragraph.first < firstLine) {
      if (isWidget(paragraph, false) || hasColumns(paragraph)) return 'widget';
      if (hasHeadline || !canHead(paragraph)) return 'body';
      hasHeadline = true;
      return 'headline';
    }
    isAttached ||= paragraph.first > lastLine && ANNEX.test(paragraph.folded);
    const isBelow = paragraph.first > lastLine && !isAttached;
    if (isWidget(paragraph, !isBelow)) {
      isRelated ||= isBelow && isRelatedLabel(paragraph);
      return 'widget';
    }
    return isBelow && isRelated && paragraph.text.length < RESUMED ? 'widget' : 'body';
  });
}

/**
 * Says what each line of a page is. In an official document every line is body, except the widgets of the page that
 * it was copied from.
 */
export function findParts(
  source: Source,
  lines: readonly Line[],
  document: DocumentExtent | null,
): LayoutPart[] {
  const whole = isExcerpt(source) ? { firstLine: 0, lastLine: lines.length - 1 } : null;
  const extent = document ?? whole;
  const isInside = (first: number): boolean =>
    extent !== null && first >= extent.firstLine && first <= extent.lastLine;
  const paragraphs = paragraphsOf(source, lines, (line) => {
    const isOfficial = isInside(line.first);
    return isWidget(line, isOfficial) || (!isOfficial && (isLabelledByline(line) || hasCredit(line)));
  });
  const parts = extent === null ? pageParts(paragraphs) : documentParts(paragraphs, extent);
  return paragraphs.flatMap(({ first, last }, i) =>
    lines
      .slice(first, last + 1)
      .map(({ start, end }): LayoutPart => ({ start, end, part: parts[i] ?? 'body' })),
  );
}

/** The part that holds an offset, null where none does; parts are in order and do not overlap. */
export function partAt(layout: readonly LayoutPart[], offset: number): PartName | null {
  const part = layout[countLeading(layout, ({ start }) => start <= offset) - 1];
  return part !== undefined && offset < part.end ? part.part : null;
}
