import type { Draft } from '../citations/draft.js';
import type { DateDraft } from '../dates/draft.js';
import type { OrganizationName } from '../organizations/organization-name.js';
import type { Sentence } from '../sentences.js';
import type { Source } from '../text.js';
import type { DirectiveKind } from '../types.js';
import { type Assignee, readAssignee } from './assignee.js';
import { type Command, commandOf, findTriggers } from './commands.js';
import { deadlineOf } from './deadline.js';
import { executingClause } from './executing.js';
import { type Genre, genreOf } from './genre.js';
import { kindOfDirective } from './kind.js';
import { endsSpeech, isNarrative, opensForward } from './narrative.js';
import { isSinglePost, type Obligation, readObligation } from './obligation.js';
import { isConnectedAt, type Mark, markAt } from './phrases.js';
import { piecesOf } from './pieces.js';
import { isHeading, plainEnd, type Section, sectionOf } from './sections.js';
import { findTaskTables, type TaskRow } from './tables.js';
import { within } from './within.js';

/** An obligation while being read; offsets count in the matching copy. */
export interface DirectiveDraft {
  start: number;
  end: number;
  kind: DirectiveKind;
  what: string;
  assignee: string | null;
  coordinating: string[];
  deadline: string | null;
  period: string | null;
  citations: Draft[];
}

/** What the layers before have found; all in the matching copy. */
export interface Findings {
  citations: readonly Draft[];
  dates: readonly DateDraft[];
  organizations: readonly OrganizationName[];
  /** Lines of the copy that are not text: captions, bylines, widgets. */
  isText: (start: number) => boolean;
  isOfficial: boolean;
  /** Type of an official document: "Kế hoạch". */
  type?: string | null;
  /** The day of an official document: what was due before it is no task. */
  issued?: string | null;
}

const TRAILING = /(?:[\s.;:…,/]|\(\d{1,2}\))+$/;
const LEADING = /^(?:[,:\-\s]|thời gian tới,|trước mắt,|đối với|rằng|với|cho)+/i;
const COORDINATION = /phối hợp(?: chặt chẽ| đồng bộ| hiệu quả)?(?: với| cùng| cùng với)? /g;
const LIST_FOLLOWS = /(?::|(?:như sau|sau đây|sau|cụ thể|dưới đây)[.:]?)$/;
/** "Trách nhiệm của Sở Tài chính", "Đối với các địa phương:", "Giao Sở Y tế:" in a heading. */
const BEFORE_OWNER =
  /^(?:(?:trách nhiệm|nhiệm vụ|phân công)(?: thực hiện)?(?: (?:của|cho|đối với))?|đối với|giao(?: nhiệm vụ)?(?: cho)?|đề nghị|yêu cầu|về phía)[ :]+/;
const RESPONSIBLE =
  /(?:chịu trách nhiệm|có trách nhiệm|căn cứ (?:quyết định|nghị quyết)|nghiêm túc)[^.]{0,80}(?:thi hành|thực hiện|triển khai)/;
/** "… kết luận như sau:", "… có ý kiến chỉ đạo:": a list of what is asked for, without a verb of command. */
const CONCLUDES =
  /(?:kết luận|chỉ đạo|có ý kiến|quán triệt|nhiệm vụ (?:sau|trọng tâm)|nội dung (?:sau|trọng tâm)|giải pháp (?:sau|trọng tâm)|công việc sau|chương trình hành động|một số (?:nhiệm vụ|nội dung|giải pháp|công việc|vấn đề))[^.;]{0,60}$/;
/** What an article itself does: no task. */
const ENACTS =
  /^(?:ban hành|phê duyệt|thành lập|kiện toàn|công nhận|tặng|bổ nhiệm|điều động|sửa đổi|bổ sung|bãi bỏ|thay thế|thông qua|quyết định|giải thể|sáp nhập|cho phép|chuyển|thu hồi|cử|chỉ định|miễn nhiệm|quy định)(?![\p{L}\p{M}])/u;
/** Opens a list of people or facts, and no list of tasks. */
const OTHER_LIST =
  /(?:gồm|gồm có|các đồng chí|kết quả|thành phần|danh sách|tham dự|có các|ban hành|quyết định|căn cứ|kính gửi|nơi nhận|thông qua|khen thưởng|sửa đổi|bổ sung)[^.;]{0,50}$/;
/** The issuing body about its own paper: "… ban hành Kế hoạch … như sau". */
const OWN_ACT =
  /^(?:ban hành|thông báo|báo cáo|kính|trân trọng|xây dựng|quyết định|quy định|thống nhất|tiếp nhận|nhận được|triển khai|tổ chức|đánh giá|kết luận|hướng dẫn|đề nghị|phát động|phê duyệt|thông qua|thành lập|bổ sung|sửa đổi|điều chỉnh)(?![\p{L}\p{M}])[^.;]*(?:để (?:các|quý)|(?:các|quý) [^.;]{0,60}biết|như sau|sau đây|với các nội dung|cụ thể)[^.;]*:?$/u;
const BASIS =
  /^(?:căn cứ|xét|theo đề nghị|thực hiện|để|nơi nhận|kính gửi|ghi chú|nguồn)(?![\p{L}\p{M}])[^.]*[;:,]?$/u;
/** "Ban Chỉ đạo có nhiệm vụ sau đây:". */
const HAS_DUTIES =
  /^ (?:có (?:các |những )?(?:nhiệm vụ|trách nhiệm)|chịu trách nhiệm|tập trung|thực hiện|triển khai|cần|phải|khẩn trương)[^.;]*:$/;
const PRAISE = /(?:ghi nhận|đánh giá cao|biểu dương|kêu gọi|cảm ơn|chúc mừng|khẳng định|trao )/;
/** An act of another kind is left out where it is about as long as the command. */
const OTHER_ACT_SHARE = 0.75;
const ADDRESS = /^(?:kính gửi|gửi|[^.;]{4,60} điện) ?: ?/;
const ADDRESS_LENGTH = 70;
const MOTTO = /độc lập ?- ?tự do|cộng hòa xã hội chủ nghĩa/;
const NAME_ONLY = /^(?:\p{Lu}\p{Ll}*[ ,.-]*){2,6}$/u;
const LONGEST_NAME = 50;
const IN_BRACKETS =
  /\((?:đơn vị |cơ quan |người )?(?:chủ trì|thực hiện|phụ trách|đầu mối|chủ trì thực hiện)(?: thực hiện)?: ?/g;
const LIST_WORDS = 160;
const MIN_FORWARD = 2;
const SAME_MARK = 0.5;
/** Marks from here on ("-", "*") do not number, so that a heading and its items may have the same. */
const DASH_LEVEL = 5;

/** What was opened by a command: a speech that goes on, or a list below a colon. */
interface Open {
  line: number;
  isList: boolean;
  /** Depth of the line that opened the list. */
  level: number;
  assignee: string | null;
}

/** Who a heading names: holds for the items below it that lie deeper. */
interface Owner {
  text: string;
  level: number;
}

function clean(text: string): string | null {
  const cleaned = text.replace(LEADING, '').replace(TRAILING, '').trim();
  return cleaned.length >= 2 ? cleaned : null;
}

class Finder {
  readonly found: DirectiveDraft[] = [];
  private readonly genre: Genre;
  private inAddress = false;
  /** Who a letter goes to: whose the items are that name nobody. */
  private addressee: string | null = null;
  private section: Section = 'neutral';
  private sectionLevel = 0;
  private open: Open | null = null;
  private owner: Owner | null = null;
  /** Who the first sentence of an item names: holds for the other sentences of the item. */
  private ofItem: { line: number; text: string } | null = null;

  constructor(
    private readonly source: Source,
    private readonly findings: Findings,
  ) {
    this.genre = genreOf(source, findings.isOfficial, findings.type ?? null);
  }

  private textOf(assignee: Assignee | null): string | null {
    return assignee === null ? null : clean(this.source.cased.slice(assignee.start, assignee.end));
  }

  private coordinating(from: number, to: number): string[] {
    const text = this.source.folded.slice(0, to);
    COORDINATION.lastIndex = from;
    const match = COORDINATION.exec(text);
    if (match === null) return [];
    const all = this.findings.organizations;
    const named = readAssignee(this.source, all, match.index + match[0].length, to);
    return (named?.units ?? []).flatMap(({ start, end }) => {
      const body = within(all, start, start + 1)[0];
      const text = body?.end === end ? body.name : clean(this.source.cased.slice(start, end));
      return text === null ? [] : [text];
    });
  }

  private add(span: { start: number; end: number }, action: number, assignee: string | null): void {
    const { source, findings } = this;
    const dates = within(findings.dates, span.start, span.end);
    const deadline = deadlineOf(source, dates, findings.issued ?? null);
    const rule = dates.find(({ rrule }) => rrule !== null)?.rrule ?? null;
    const written = dates.find(({ kind, from }) => kind === 'period' && from !== null);
    const from = Math.max(span.start, action);
    this.found.push({
      ...span,
      kind: kindOfDirective(source.folded.slice(from, span.end), rule !== null, deadline !== null),
      what: source.cased.slice(from, span.end).replace(TRAILING, ''),
      assignee,
      coordinating: this.coordinating(from, span.end),
      deadline,
      period: rule ?? (written === undefined ? null : `${written.from}/${written.to}`),
      citations: within(findings.citations, span.start, span.end),
    });
  }

  /** Adds what a stretch asks for, in parts where it has parts; gives the last who is named. */
  private addPieces(
    start: number,
    from: number,
    end: number,
    first: Obligation | null,
    inherited: string | null,
  ): string | null {
    const { source, findings } = this;
    const executing = executingClause(source, findings.organizations, from, end);
    if (executing !== null) {
      this.add({ start, end }, executing.action, this.textOf(executing.assignee));
      return this.textOf(executing.assignee);
    }
    const notBefore = first !== null && first.assignee !== null ? first.action : from;
    const pieces = piecesOf(
      source,
      findings.organizations,
      findings.dates,
      from,
      end,
      findings.issued ?? null,
      notBefore,
    );
    const [intro] = pieces;
    if (intro === undefined) return null;
    if (first !== null && intro.obligation === null) intro.obligation = first;
    let assignee = inherited;
    for (const [i, piece] of pieces.entries()) {
      // Who shares a sentence shares who is named in it.
      const isIntro = pieces.length > 1 && (piece.opensList || (i === 0 && piece.obligation === null));
      const named =
        piece.obligation?.assignee ??
        (isIntro
          ? readAssignee(source, findings.organizations, piece.start, piece.end)
          : this.inBrackets(piece.start, piece.end));
      assignee = this.textOf(named) ?? assignee;
      if (isIntro) continue;
      const span = { start: i === 0 ? start : piece.start, end: piece.end };
      this.add(span, piece.obligation?.action ?? piece.start, assignee);
    }
    return assignee;
  }

  /** "Rà soát … (chủ trì: Phòng Kinh tế; hoàn thành: 30/6)". */
  private inBrackets(from: number, to: number): Assignee | null {
    IN_BRACKETS.lastIndex = from;
    const match = IN_BRACKETS.exec(this.source.folded.slice(0, to));
    if (match === null) return null;
    return readAssignee(this.source, this.findings.organizations, match.index + match[0].length, to);
  }

  private byCommand(sentence: Sentence, mark: Mark, command: Command): void {
    const { source, findings } = this;
    const { end, line } = sentence;
    const text = source.folded.slice(command.end, end);
    const from = command.obligation?.assignee?.start ?? command.end + (/^[ ,:]*/.exec(text)?.[0].length ?? 0);
    const group = command.obligation?.assignee ?? readAssignee(source, findings.organizations, from, end);
    const named = this.textOf(group);
    const isList =
      LIST_FOLLOWS.test(source.folded.slice(Math.max(sentence.start, end - 20), end)) && this.isLineEnd(end);
    // An item that commands leaves the list open that holds it.
    const outer = this.open;
    const isItem =
      outer?.isList === true &&
      !isList &&
      (mark.level > outer.level || !sentence.isFirstOfLine || this.genre !== 'news');
    this.open = isItem ? { ...outer, line } : { line, isList, level: mark.level, assignee: named };
    // "… giao nhiệm vụ cho các cơ quan.": says what only in the sentences that follow.
    const isNameOnly = group !== null && source.folded.slice(group.after, end).replace(TRAILING, '') === '';
    if (isList || isNameOnly) return;
    const last = this.addPieces(
      this.startOf(mark.end, command.start, end),
      from,
      end,
      command.obligation,
      null,
    );
    if (mark.level > 0 && last !== null) this.ofItem = { line, text: last };
  }

  /** Praise that a semicolon parts from the command is no part of what is asked for. */
  private startOf(start: number, command: number, end: number): number {
    const { folded } = this.source;
    const semicolon = folded.lastIndexOf('; ', command);
    if (semicolon > start) return semicolon + 2;
    const comma = folded.lastIndexOf(', ', command);
    const isOtherAct =
      comma - start > OTHER_ACT_SHARE * (end - comma) && PRAISE.test(folded.slice(start, comma));
    return isOtherAct ? comma + 2 : start;
  }

  /** A row of a table of tasks. */
  readRow(row: TaskRow): void {
    const { source, findings } = this;
    const textOf = (cell: { start: number; end: number } | null): string | null =>
      cell === null ? null : clean(source.cased.slice(cell.start, cell.end));
    const dates = row.when === null ? [] : within(findings.dates, row.when.start, row.when.end);
    const day = dates.find(({ to, kind }) => to !== null && kind !== 'recurrence')?.to ?? null;
    const rule = dates.find(({ rrule }) => rrule !== null)?.rrule ?? null;
    const when = row.when === null ? '' : source.folded.slice(row.when.start, row.when.end);
    const what = source.folded.slice(row.what.start, row.what.end);
    const together = textOf(row.together);
    this.found.push({
      start: row.start,
      end: row.end,
      kind: kindOfDirective(`${what} ${when}`, rule !== null, day !== null),
      what: source.cased.slice(row.what.start, row.what.end).replace(TRAILING, ''),
      assignee: textOf(row.who),
      coordinating: together === null ? [] : [together],
      deadline: rule === null ? day : null,
      period: rule,
      citations: within(findings.citations, row.start, row.end),
    });
  }

  private isLineEnd(end: number): boolean {
    return end >= this.source.folded.length || this.source.folded[end] === '\n';
  }

  /** Takes a heading in: who it names, what it announces. */
  private byHeading(sentence: Sentence, mark: Mark): void {
    const { source, findings } = this;
    const end = plainEnd(source, sentence);
    const text = source.folded.slice(mark.end, end);
    const prefix = BEFORE_OWNER.exec(text)?.[0] ?? '';
    const start = mark.end + prefix.length;
    const named = readAssignee(source, findings.organizations, start, end);
    const rest = named === null ? text : source.folded.slice(named.after, end);
    // The names in a letterhead carry no mark and no colon.
    const isLead =
      mark.level > 0 || prefix !== '' || source.folded[end - 1] === ':' || this.open?.isList === true;
    if (named !== null && isLead && /^[\s.:)(-]*(?:\([^)]*\))?[\s.:]*$/.test(rest)) {
      const owner = this.isBound(named) ? this.textOf(named) : null;
      // Items with the same mark as the heading lie below it: "* Phòng A", "- Rà soát …".
      if (owner !== null)
        this.owner = { text: owner, level: mark.level - (mark.level < DASH_LEVEL ? 0 : SAME_MARK) };
      return;
    }
    if (named !== null && HAS_DUTIES.test(rest)) {
      const owner = this.textOf(named);
      if (owner !== null) this.owner = { text: owner, level: mark.level };
      return;
    }
    const section = sectionOf(source, mark.end, end, mark.level > 0);
    if (section === 'neutral' && (mark.level === 0 || mark.level > this.sectionLevel)) return;
    this.section = section;
    this.sectionLevel = mark.level;
    this.owner = null;
  }

  /** Does a norm give work to whom it names, and not rule for all: a body, and no citizen? */
  private isBound(named: Assignee): boolean {
    if (this.genre !== 'norm') return true;
    const text = this.source.folded.slice(named.start, named.end);
    if (/^(?:người|cá nhân|tổ chức, cá nhân|công dân|hộ|doanh nghiệp|chủ)(?![\p{L}\p{M}])/u.test(text))
      return false;
    return this.findings.type !== null && this.findings.type !== undefined
      ? !/luật|pháp lệnh/i.test(this.findings.type)
      : within(this.findings.organizations, named.start, named.start + 1).length > 0;
  }

  /** May a sentence that names somebody stand for a task where nothing was opened? */
  private isTaskAnywhere(sentence: Sentence, mark: Mark, obligation: Obligation): boolean {
    const { folded } = this.source;
    if (this.genre === 'news' || obligation.assignee === null) return false;
    if (RESPONSIBLE.test(folded.slice(obligation.action, sentence.end))) return true;
    if (this.genre === 'norm' || this.genre === 'report') return false;
    if (this.section === 'other') {
      const dates = within(this.findings.dates, sentence.start, sentence.end);
      return deadlineOf(this.source, dates, this.findings.issued ?? null) !== null;
    }
    return sentence.isFirstOfLine || mark.level > 0;
  }

  /** "Điều 1. Ban hành kèm theo …": the article does it, nobody is asked. */
  private isEnactment(sentence: Sentence, mark: Mark): boolean {
    const { folded } = this.source;
    const isArticle = /^[^\p{L}]*điều /u.test(folded.slice(sentence.start, sentence.start + 12));
    return isArticle && ENACTS.test(folded.slice(mark.end, mark.end + 14));
  }

  private isPlainReport(obligation: Obligation): boolean {
    const { assignee, strength } = obligation;
    if (assignee === null) return false;
    return strength !== 'must' && this.genre === 'news' && isSinglePost(this.source, assignee);
  }

  /** Does a paragraph below a speech go on with it? */
  private goesOn(sentence: Sentence, mark: Mark, obligation: Obligation): boolean {
    if (this.open?.isList === true) return true;
    if (mark.level > 0) return this.genre === 'news';
    if (!sentence.isFirstOfLine || obligation.isImperative) return true;
    return obligation.strength !== 'plain' || isConnectedAt(this.source, mark.end);
  }

  private byContent(sentence: Sentence, mark: Mark): void {
    const { source, findings, open } = this;
    const { end, line } = sentence;
    if (this.genre !== 'news' && sentence.isFirstOfLine) {
      const executing = executingClause(source, findings.organizations, mark.end, end);
      if (executing !== null) {
        this.add({ start: mark.end, end }, executing.action, this.textOf(executing.assignee));
        return;
      }
    }
    const isInside = open !== null && (open.line === line || (sentence.isFirstOfLine && open.line === line));
    if (isNarrative(source, mark.end, end)) {
      if (open !== null && !open.isList && (!isInside || endsSpeech(source, mark.end))) this.open = null;
      return;
    }
    // An item of a list of tasks that begins with a name asks for something, whatever its verb.
    const isListed = open?.isList === true && mark.level > 0;
    const obligation = readObligation(source, findings.organizations, mark.end, end, isListed);
    const isOwnAct =
      obligation?.assignee !== undefined &&
      obligation.assignee !== null &&
      this.genre !== 'news' &&
      OWN_ACT.test(source.folded.slice(obligation.action, end).replace(TRAILING, ''));
    if (
      isOwnAct ||
      this.isEnactment(sentence, mark) ||
      obligation === null ||
      this.isPlainReport(obligation) ||
      (this.genre !== 'news' && mark.level === 0 && BASIS.test(source.folded.slice(mark.end, end)))
    ) {
      if (open !== null && !open.isList && !isInside) this.open = null;
      else if (open?.isList === true && this.genre === 'news' && mark.level === 0 && !isInside)
        this.open = null;
      return;
    }
    const isBelow =
      open !== null && !isInside && this.section !== 'other' && this.goesOn(sentence, mark, obligation);
    const isTask = this.genre !== 'news' && this.section === 'tasks' && this.genre !== 'report';
    const isOwned = this.owner !== null && (this.genre !== 'news' || open?.isList === true);
    if (!isInside && !isBelow && !isTask && !isOwned && !this.isTaskAnywhere(sentence, mark, obligation)) {
      if (open !== null && !open.isList) this.open = null;
      return;
    }
    const ofItem = this.ofItem?.line === line ? this.ofItem.text : null;
    const listed = open?.isList === true ? open.assignee : null;
    const addressed = mark.level > 0 ? this.addressee : null;
    const inherited = ofItem ?? this.owner?.text ?? listed ?? addressed;
    const last = this.addPieces(mark.end, mark.end, end, obligation, inherited);
    if (mark.level > 0 && sentence.isFirstOfLine && last !== null) this.ofItem = { line, text: last };
    if (open !== null && sentence.isFirstOfLine) this.open = { ...open, line };
  }

  /** "Thời gian tới, Đảng bộ … tiếp tục …": a paragraph of coming work, where more than one sentence says it. */
  private byForward(sentence: Sentence, mark: Mark, following: readonly Sentence[]): boolean {
    const { source, findings } = this;
    if (!opensForward(source, sentence) || isNarrative(source, mark.end, sentence.end)) return false;
    const all = findings.organizations;
    const first = readObligation(source, all, mark.end, sentence.end);
    if (first === null) return false;
    const count = following.filter(
      (one) =>
        one.line === sentence.line && readObligation(source, all, one.start, one.end)?.isImperative === true,
    ).length;
    if (count + 1 < MIN_FORWARD) return false;
    this.open = {
      line: sentence.line,
      isList: false,
      level: mark.level,
      assignee: this.textOf(first.assignee),
    };
    this.addPieces(mark.end, mark.end, sentence.end, first, null);
    return true;
  }

  /** Lines of the letterhead and the signature, and lone names. */
  private isFrame(sentence: Sentence, mark: Mark): boolean {
    const { source } = this;
    if (MOTTO.test(source.folded.slice(sentence.start, sentence.end))) return true;
    if (!sentence.isFirstOfLine || mark.level > 0 || !this.isLineEnd(sentence.end)) return false;
    const text = source.cased.slice(sentence.start, sentence.end);
    return text.length < LONGEST_NAME && NAME_ONLY.test(text);
  }

  /** The lines of "Kính gửi:" name who the paper goes to. */
  private isAddress(sentence: Sentence, mark: Mark): boolean {
    const { source, findings } = this;
    const address = ADDRESS.exec(source.folded.slice(mark.end, mark.end + ADDRESS_LENGTH));
    if (address !== null) {
      this.inAddress = true;
      const start = mark.end + address[0].length;
      this.addressee = this.textOf(readAssignee(source, findings.organizations, start, sentence.end));
      return true;
    }
    if (sentence.isFirstOfLine && mark.level === 0) this.inAddress = false;
    // Several addressees: none of them is meant by all items.
    if (this.inAddress) this.addressee = null;
    return this.inAddress;
  }

  /** "Đồng chí Bí thư kết luận:": opens a list of tasks for those whom its items name. */
  private byListOpening(sentence: Sentence, mark: Mark): boolean {
    const { source } = this;
    const end = plainEnd(source, sentence);
    const text = source.folded.slice(Math.max(mark.end, end - LIST_WORDS), end);
    if (!LIST_FOLLOWS.test(text) || !this.isLineEnd(sentence.end)) return false;
    const said = text.replace(LIST_FOLLOWS, '');
    if (!CONCLUDES.test(said) || OTHER_LIST.test(said)) return false;
    this.open = { line: sentence.line, isList: true, level: mark.level, assignee: null };
    return true;
  }

  /** Reads one sentence; `following` are the next ones. */
  read(sentence: Sentence, hasTrigger: boolean, following: readonly Sentence[]): void {
    const { source, findings } = this;
    const isIdle = !hasTrigger && this.open === null && this.genre === 'news';
    const opens = source.folded[sentence.end - 1] === ':' || opensForward(source, sentence);
    if (isIdle && !opens) return;
    const mark = markAt(source, sentence.start);
    if (mark.end >= sentence.end || this.isAddress(sentence, mark) || this.isFrame(sentence, mark)) return;
    if (sentence.isFirstOfLine && mark.level > 0 && this.owner !== null && this.owner.level >= mark.level)
      this.owner = null;
    if (
      sentence.isFirstOfLine &&
      mark.level > 0 &&
      this.open?.isList === true &&
      this.open.level >= mark.level &&
      this.open.level > 0
    )
      this.open = null;
    const isDocumentItem = this.genre !== 'news' && mark.level > 0;
    const command = hasTrigger
      ? commandOf(source, findings.organizations, sentence, isDocumentItem, this.section === 'tasks')
      : null;
    // "2. Đề nghị các tổ chức thành viên", alone in its line, names whose the items below are.
    const namesOnly =
      command?.obligation === null &&
      mark.level > 0 &&
      !LIST_FOLLOWS.test(source.folded.slice(sentence.start, sentence.end));
    if (
      command !== null &&
      !(namesOnly && isHeading(source, sentence, mark)) &&
      (this.section !== 'other' || (command.obligation?.assignee ?? null) !== null || this.genre === 'news')
    ) {
      this.byCommand(sentence, mark, command);
      return;
    }
    if (
      (this.genre !== 'news' || this.open?.isList === true) &&
      isHeading(source, sentence, mark) &&
      this.isParent(sentence, mark, following)
    ) {
      this.byHeading(sentence, mark);
      return;
    }
    if (this.byForward(sentence, mark, following) || this.byListOpening(sentence, mark)) return;
    this.byContent(sentence, mark);
  }

  /** Is the line nothing but a name: "* Phòng Giáo dục và Đào tạo"? */
  private namesOnly(sentence: Sentence, mark: Mark): boolean {
    const named = readAssignee(this.source, this.findings.organizations, mark.end, sentence.end);
    return named !== null && named.after >= plainEnd(this.source, sentence) - 1;
  }

  /** Does a line without an end sign lead others, or is it an item itself? */
  private isParent(sentence: Sentence, mark: Mark, following: readonly Sentence[]): boolean {
    const { source } = this;
    if (source.folded[plainEnd(source, sentence) - 1] === ':') return true;
    if (mark.level === 0 || this.namesOnly(sentence, mark)) return true;
    const next = following.find(({ isFirstOfLine }) => isFirstOfLine);
    if (next === undefined) return false;
    const { level } = markAt(source, next.start);
    return level > mark.level || (level === 0 && mark.level < 4);
  }
}

const LOOK_AHEAD = 12;

/** Finds what the text obliges somebody to do: one entry a sentence or item, or a part of one with a time or an assignee of its own. */
export function findDirectives(
  source: Source,
  sentences: readonly Sentence[],
  findings: Findings,
): DirectiveDraft[] {
  const finder = new Finder(source, findings);
  const triggers = findTriggers(source);
  const tables = findTaskTables(source);
  let next = 0;
  let nextTable = 0;
  for (const [i, sentence] of sentences.entries()) {
    const table = tables[nextTable];
    if (table !== undefined && sentence.start >= table.start) {
      if (sentence.end >= table.end) {
        for (const row of table.rows) finder.readRow(row);
        nextTable++;
      }
      if (sentence.start < table.end) continue;
    }
    while ((triggers[next] ?? Number.POSITIVE_INFINITY) < sentence.start) next++;
    if (!findings.isText(sentence.start)) continue;
    const hasTrigger = (triggers[next] ?? Number.POSITIVE_INFINITY) < sentence.end;
    finder.read(sentence, hasTrigger, sentences.slice(i + 1, i + 1 + LOOK_AHEAD));
  }
  return finder.found;
}
