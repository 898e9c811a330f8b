import type { Sentence } from '../sentences.js';
import type { Source } from '../text.js';
import { isLetterAt } from '../words.js';
import { type Assignee, isNamedAt, readAssignee } from './assignee.js';
import { type Command, commandOf, findTriggers, LIST_IN_LINE } from './commands.js';
import { deadlineOf } from './deadline.js';
import { type DirectiveDraft, draftOf, draftOfRow, type Findings, nameOf, withoutStops } from './draft.js';
import { executingClause } from './executing.js';
import { type Genre, genreOf } from './genre.js';
import {
  addressAt,
  beginsDocument,
  concludes,
  isBasis,
  isEnactment,
  isLineEnd,
  isLoneName,
  isOwnAct,
  isTitle,
  leadsList,
  leadsTaskList,
  opensFoot,
} from './lines.js';
import { endsSpeech, isNarrative, opensForward, opensOrders, retellsPaper, setsTasks } from './narrative.js';
import { isSinglePost, type Obligation, readObligation } from './obligation.js';
import { isAddressedAt, isConnectedAt, type Mark, markAt } from './phrases.js';
import { piecesOf } from './pieces.js';
import { isHeading, plainEnd, type Section, sectionOf } from './sections.js';
import { findTaskTables, type TaskRow } from './tables.js';
import { within } from './within.js';

export type { DirectiveDraft, Findings } from './draft.js';

/** "Trách nhiệm của Sở Tài chính", "Đối với các địa phương:", "Giao Sở Y tế:" in a heading. */
const BEFORE_OWNER =
  /^(?:(?:trách nhiệm|nhiệm vụ|phân công)(?: thực hiện)?(?: (?:của|cho|đối với))?|đối với|giao(?: nhiệm vụ)?(?: cho)?|đề nghị|yêu cầu|về phía)[ :]+/;
const RESPONSIBLE =
  /(?:chịu trách nhiệm|có trách nhiệm|căn cứ (?:quyết định|nghị quyết)|nghiêm túc)[^.]{0,80}(?:thi hành|thực hiện|triển khai)/;
/** "Ban Chỉ đạo có nhiệm vụ sau đây:". */
const HAS_DUTIES =
  /^ (?:có (?:các |những )?(?:nhiệm vụ|trách nhiệm)|chịu trách nhiệm|tập trung|thực hiện|triển khai|cần|phải|khẩn trương)[^.;]*:$/;
const PRAISE = /(?:ghi nhận|đánh giá cao|biểu dương|kêu gọi|cảm ơn|chúc mừng|khẳng định|trao )/;
/** A call to all is none of the tasks that follow it, however short it is. */
const CALLS = /kêu gọi (?:các |mỗi |toàn thể |mọi |toàn )?(?:người dân|nhân dân|bà con|hộ dân|quần chúng)/;
const PRESIDES =
  /^(?:chủ trì|dự|tham dự)(?: (?:các |buổi |cuộc )?(?:hội nghị|họp|phiên họp|kỳ họp|làm việc|lễ))?\.?$/;
/** Joins a command to the act before it. */
const JOINED = / (?:và|đồng thời)(?: cũng)? $/;
/** An act of another kind is left out where it is about as long as the command. */
const OTHER_ACT_SHARE = 0.75;
const IN_BRACKETS =
  /\((?:đơn vị |cơ quan |người )?(?:chủ trì|thực hiện|phụ trách|đầu mối|chủ trì thực hiện)(?: thực hiện)?: ?/g;
const ASSIGNS = 'phân công';
const SHORTEST_ITEM = 15;
const PRESIDING = 40;
const LONGEST_LEAD = 60;
const MIN_FORWARD = 2;
const SAME_MARK = 0.5;
/** Marks from here on ("-", "*") do not number, so that a heading and its items may have the same. */
const DASH_LEVEL = 5;

/** "Đồng chí Trần Văn A, Phó Bí thư chủ trì.": who presided, with nothing to preside over. */
function endsPresiding(
  source: Source,
  { end }: Sentence,
  { action, assignee, strength }: Obligation,
): boolean {
  return (
    assignee !== null &&
    strength !== 'must' &&
    isSinglePost(source, assignee) &&
    PRESIDES.test(source.folded.slice(action, Math.min(end, action + PRESIDING)))
  );
}

/** Does the item begin with a name and a colon, as a heading does? */
function isLabel({ folded }: Source, start: number, assignee: Assignee | null): boolean {
  if (assignee === null || folded[assignee.after] !== ':') return false;
  return /^(?:(?:đối với|về phía|giao) )?$/.test(folded.slice(start, assignee.start));
}

/** What was opened by a command: a speech that goes on, or a list below a colon. */
interface Open {
  line: number;
  isList: boolean;
  /** Depth of the line that opened the list. */
  level: number;
  assignee: string | null;
  /** A speech without a command so far: what is said must say "must". */
  isSilent?: boolean;
  /** What a paper commands is retold: its paragraphs name whom they mean. */
  isPaper?: boolean;
  /** Items with marks have been seen: a paragraph without one may be the narration again. */
  hasItems: boolean;
}

/** The next sentences, for where one of them decides. */
type Following = () => readonly Sentence[];

/** Who a heading names: holds for the items below it that lie deeper. */
interface Owner {
  text: string;
  level: number;
}

/** Reads the sentences in order and remembers what holds from one to the next. */
class Finder {
  readonly found: DirectiveDraft[] = [];
  private readonly genre: Genre;
  private inAddress = false;
  /** Below "Nơi nhận:": its items are names. */
  private inFoot = false;
  /** Who a letter goes to: whose the items are that name nobody. */
  private addressee: string | null = null;
  private section: Section = 'neutral';
  private sectionLevel = 0;
  private open: Open | null = null;
  private owner: Owner | null = null;
  /** Who the first sentence of an item names: holds for the other sentences of the item. */
  private ofItem: { line: number; text: string; isLabel: boolean } | null = null;

  constructor(
    private readonly source: Source,
    private readonly findings: Findings,
  ) {
    this.genre = genreOf(source, findings.isOfficial, findings.type ?? null);
  }

  /** Nothing holds from one document to the next of the same text. */
  private reset(): void {
    this.section = 'neutral';
    this.sectionLevel = 0;
    this.open = null;
    this.owner = null;
    this.ofItem = null;
    this.addressee = null;
    this.inAddress = false;
    this.inFoot = false;
  }

  private textOf(assignee: Assignee | null): string | null {
    return nameOf(this.source, assignee);
  }

  private add(span: { start: number; end: number }, action: number, assignee: string | null): void {
    this.found.push(draftOf(this.source, this.findings, span, action, assignee));
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
    if (first !== null && (intro.obligation?.assignee ?? null) === null) {
      // Behind a command more words are a name than elsewhere: "yêu cầu lãnh đạo các phòng trực tiếp …".
      if (intro.obligation === null || first.assignee !== null) intro.obligation = first;
    }
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
    const lead = LIST_IN_LINE.test(text) ? 0 : (/^[ ,:]*/.exec(text)?.[0].length ?? 0);
    const from = command.obligation?.assignee?.start ?? command.end + lead;
    const group = command.obligation?.assignee ?? readAssignee(source, findings.organizations, from, end);
    const named = this.textOf(group);
    const isList = leadsList(source, sentence.start, end) && isLineEnd(source, end);
    // An item that commands leaves the list open that holds it.
    const outer = this.open;
    const isItem =
      outer?.isList === true &&
      !isList &&
      (mark.level > outer.level || !sentence.isFirstOfLine || this.genre !== 'news');
    this.open = isItem
      ? { ...outer, line, hasItems: outer.hasItems || mark.level > 0 }
      : {
          line,
          isList,
          level: mark.level,
          assignee: named,
          hasItems: false,
          isPaper: this.retells(sentence, mark, command),
        };
    // "… giao nhiệm vụ cho các cơ quan.": says what only in the sentences that follow.
    const isNameOnly = group !== null && withoutStops(source.folded.slice(group.after, end)) === '';
    if (isList || isNameOnly) return;
    const last = this.addPieces(
      this.startOf(mark.end, command.start, end),
      from,
      end,
      command.obligation,
      null,
    );
    if (mark.level > 0 && last !== null) this.ofItem = { line, text: last, isLabel: false };
  }

  /** "Theo đó, Chủ tịch UBND tỉnh yêu cầu …", "Công điện yêu cầu …": a news item retells a paper. */
  private retells(sentence: Sentence, mark: Mark, command: Command): boolean {
    if (this.genre !== 'news') return false;
    return retellsPaper(this.source.folded.slice(Math.max(sentence.start, mark.end), command.start));
  }

  /** Praise that a semicolon parts from the command is no part of what is asked for. */
  private startOf(start: number, command: number, end: number): number {
    const { folded } = this.source;
    const before = folded.slice(start, command);
    const semicolon = before.lastIndexOf('; ');
    if (semicolon > 0) return start + semicolon + 2;
    const comma = before.lastIndexOf(', ');
    const act = before.slice(0, Math.max(0, comma));
    const isOtherAct = comma > OTHER_ACT_SHARE * (end - start - comma) && PRAISE.test(act);
    if (!isOtherAct && !CALLS.test(act)) return start;
    // "…, chỉ ra hạn chế cần khắc phục và yêu cầu …": the other act runs up to the conjunction.
    const joined = JOINED.exec(before);
    return start + (joined === null ? comma + 2 : joined.index + 1);
  }

  /** Is it an item of an open list, with its mark and its stop? Then it is text, even where its line looks like a caption. */
  isListed(sentence: Sentence): boolean {
    if (this.open?.isList !== true || !sentence.isFirstOfLine) return false;
    const { folded } = this.source;
    return /[.;]/.test(folded.charAt(sentence.end - 1)) && markAt(this.source, sentence.start).level > 0;
  }

  /** Is it a paragraph of a paper that is retold: longer than a caption, with a stop, and about several bodies? */
  isRetold({ start, end, isFirstOfLine }: Sentence): boolean {
    const { source, findings } = this;
    if (this.open?.isPaper !== true || !isFirstOfLine || end - start < LONGEST_LEAD) return false;
    if (source.folded[end - 1] !== '.' || !isLineEnd(source, end)) return false;
    const assignee = readObligation(source, findings.organizations, start, end)?.assignee ?? null;
    return assignee !== null && !isSinglePost(source, assignee);
  }

  /** A row of a table of tasks. */
  readRow(row: TaskRow): void {
    this.found.push(draftOfRow(this.source, this.findings, row));
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
    const duty =
      source.folded[end - 1] === ':' ? readObligation(source, findings.organizations, mark.end, end) : null;
    if (duty?.strength === 'must' && duty.assignee !== null && this.isBound(duty.assignee)) {
      // "Căn cứ Điều 1, UBND thành phố có trách nhiệm:".
      const owner = this.textOf(duty.assignee);
      if (owner !== null) this.owner = { text: owner, level: mark.level };
      return;
    }
    const section = sectionOf(source, mark.end, end, mark.level);
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

  /** Does it tell what one person did, as news do? */
  private isPlainReport(obligation: Obligation): boolean {
    const { assignee, strength } = obligation;
    if (assignee === null) return false;
    return strength !== 'must' && this.genre === 'news' && isSinglePost(this.source, assignee);
  }

  /** Does a paragraph below a speech go on with it? */
  private goesOn(sentence: Sentence, mark: Mark, obligation: Obligation): boolean {
    const isBehindList = this.genre === 'news' && mark.level === 0 && this.open?.hasItems === true;
    if (this.open?.isList === true && !isBehindList) return true;
    if (mark.level > 0) return this.genre === 'news';
    if (!sentence.isFirstOfLine || obligation.isImperative) return true;
    if (obligation.strength !== 'plain' || isConnectedAt(this.source, mark.end)) return true;
    const { assignee } = obligation;
    if (this.open?.isPaper === true && assignee !== null && !isSinglePost(this.source, assignee)) return true;
    // "Đối với các cơ quan báo chí, chỉ đạo …", "Các xã hằng ngày báo cáo …": a report of deeds has neither.
    return assignee !== null && (isAddressedAt(this.source, mark.end) || this.isTimed(sentence));
  }

  /** An item below whom a heading names asks for something, also where its verb is not known. */
  private asItem(sentence: Sentence, mark: Mark): Obligation | null {
    const { source, findings } = this;
    // In a list of tasks a time tells the item that says what is due: "Chế độ báo cáo gửi trước ngày 20".
    const isTimed = this.open?.isList === true && this.isTimed(sentence);
    const isItem = (this.owner !== null || isTimed) && mark.level > 0 && sentence.isFirstOfLine;
    if (!isItem || this.genre === 'report' || sentence.end - mark.end < SHORTEST_ITEM) return null;
    const isSentence = /[.;,/]$/.test(source.folded.slice(sentence.end - 1, sentence.end));
    const isOther =
      !isLetterAt(source.folded, mark.end) || isNamedAt(source, findings.organizations, mark.end);
    if (!isSentence || isOther || isNarrative(source, mark.end, sentence.end)) return null;
    return { action: mark.end, assignee: null, strength: 'plain', isImperative: true };
  }

  private isTimed(sentence: Sentence): boolean {
    const dates = within(this.findings.dates, sentence.start, sentence.end);
    const isDue = deadlineOf(this.source, dates, this.findings.issued ?? null) !== null;
    return isDue || dates.some(({ rrule }) => rrule !== null);
  }

  /** Is it an act of the paper or its issuer, the legal basis, or a report? */
  private isNoTask(sentence: Sentence, mark: Mark, obligation: Obligation): boolean {
    const { source } = this;
    if (endsPresiding(source, sentence, obligation)) return true;
    const isListed = this.open?.isList === true && (mark.level > 0 || !this.open.hasItems);
    if (this.genre === 'news') return !isListed && this.isPlainReport(obligation);
    return (
      (obligation.assignee !== null && isOwnAct(source, obligation.action, sentence.end)) ||
      isEnactment(source, sentence, mark) ||
      (mark.level === 0 && isBasis(source, mark.end, sentence.end))
    );
  }

  /** A line that asks for nothing ends a speech; in news it ends a list too. */
  private closeAt(line: number, mark: Mark): void {
    const { open } = this;
    if (open === null || open.line === line) return;
    if (!open.isList || (this.genre === 'news' && mark.level === 0)) this.open = null;
  }

  /** A sentence that goes on with what was opened, or stands for a task by its section or its form. */
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
    const isInside = open !== null && open.line === line;
    if (isNarrative(source, mark.end, end)) {
      if (open !== null && !open.isList && (!isInside || endsSpeech(source, mark.end))) this.open = null;
      // Told of deeds in between, the next paragraph may tell of more.
      if (this.open?.isPaper === true) this.open = { ...this.open, isPaper: false };
      if (open?.hasItems === true && sentence.isFirstOfLine) this.closeAt(line, mark);
      if (this.open === null && this.genre === 'news' && opensOrders(source, sentence))
        this.open = { line, isList: false, level: 0, assignee: null, hasItems: false, isSilent: true };
      return;
    }
    // An item of a list of tasks that begins with a name asks for something, whatever its verb.
    const isListed = open?.isList === true && mark.level > 0;
    const obligation =
      readObligation(source, findings.organizations, mark.end, end, isListed) ?? this.asItem(sentence, mark);
    if (obligation === null || this.isNoTask(sentence, mark, obligation)) {
      this.closeAt(line, mark);
      return;
    }
    if (open?.isSilent === true) {
      if (!isInside || obligation.strength === 'plain') return;
      this.open = { ...open, isSilent: false };
    }
    const isBelow =
      open !== null && !isInside && this.section !== 'other' && this.goesOn(sentence, mark, obligation);
    const isTask = this.genre !== 'news' && this.section === 'tasks' && this.genre !== 'report';
    const isOwned = this.owner !== null && (this.genre !== 'news' || open?.isList === true);
    if (!isInside && !isBelow && !isTask && !isOwned && !this.isTaskAnywhere(sentence, mark, obligation)) {
      this.closeAt(line, mark);
      return;
    }
    const listed = open?.isList === true ? open.assignee : null;
    const addressed = mark.level > 0 ? this.addressee : null;
    const fromAbove = this.owner?.text ?? listed ?? addressed;
    // Where somebody is named for all items, an item that names another does so for all its sentences.
    const inherited = this.fromItem(line, mark, fromAbove !== null) ?? fromAbove;
    const last = this.addPieces(mark.end, mark.end, end, obligation, inherited);
    if (mark.level > 0 && sentence.isFirstOfLine)
      this.ofItem =
        last === null ? null : { line, text: last, isLabel: isLabel(source, mark.end, obligation.assignee) };
    if (open !== null && sentence.isFirstOfLine)
      this.open = { ...open, line, hasItems: open.hasItems || mark.level > 0 };
  }

  /** Who the item above names for this sentence: after a label ("Thành đoàn: …") for all of the item, else over others. */
  private fromItem(line: number, mark: Mark, isOver: boolean): string | null {
    const { ofItem } = this;
    if (ofItem === null) return null;
    if (ofItem.line === line) return isOver || ofItem.isLabel ? ofItem.text : null;
    return ofItem.isLabel && mark.level === 0 && this.open?.hasItems === true ? ofItem.text : null;
  }

  /** "Thời gian tới, Đảng bộ … tiếp tục …": a paragraph of coming work, where more than one sentence says it. */
  private byForward(sentence: Sentence, mark: Mark, following: Following): boolean {
    const { source, findings } = this;
    if (!opensForward(source, sentence) || isNarrative(source, mark.end, sentence.end)) return false;
    const all = findings.organizations;
    const first = readObligation(source, all, mark.end, sentence.end);
    if (first === null) return false;
    const count = following().filter(
      (one) =>
        one.line === sentence.line && readObligation(source, all, one.start, one.end)?.isImperative === true,
    ).length;
    if (count + 1 < MIN_FORWARD) return false;
    this.open = {
      line: sentence.line,
      isList: false,
      level: mark.level,
      assignee: this.textOf(first.assignee),
      hasItems: false,
    };
    this.addPieces(mark.end, mark.end, sentence.end, first, null);
    return true;
  }

  /** The lines of "Kính gửi:" name who the paper goes to. */
  private isAddress(sentence: Sentence, mark: Mark): boolean {
    const { source, findings } = this;
    if (!sentence.isFirstOfLine) return this.inAddress;
    const start = addressAt(source, mark.end);
    if (start >= 0) {
      this.inAddress = true;
      this.addressee = this.textOf(readAssignee(source, findings.organizations, start, sentence.end));
      return true;
    }
    if (mark.level === 0) this.inAddress = false;
    // Several addressees: none of them is meant by all items.
    if (this.inAddress) this.addressee = null;
    return this.inAddress;
  }

  /** "Thủ trưởng các sở, Chủ tịch UBND các xã tập trung thực hiện các việc sau:": whose the items below are. */
  private byDuties(sentence: Sentence, mark: Mark, end: number): boolean {
    const { source } = this;
    if (!isLineEnd(source, sentence.end) || !leadsList(source, mark.end, end)) return false;
    const isLead = this.genre === 'news' && this.open?.isList !== true;
    if (isLead && !leadsTaskList(source, mark.end, end)) return false;
    const duty = readObligation(source, this.findings.organizations, mark.end, end);
    const named = duty?.strength === 'plain' ? null : (duty?.assignee ?? null);
    if (named === null || !this.isBound(named) || isSinglePost(source, named)) return false;
    const text = this.textOf(named);
    if (text === null) return false;
    // News hold the duties only as long as the list is open.
    if (isLead)
      this.open = { line: sentence.line, isList: true, level: mark.level, assignee: text, hasItems: false };
    else this.owner = { text, level: mark.level };
    return true;
  }

  /** "Đồng chí Bí thư kết luận:": opens a list of tasks for those whom its items name. */
  private byListOpening(sentence: Sentence, mark: Mark): boolean {
    const { source, open } = this;
    const end = plainEnd(source, sentence);
    if (this.byDuties(sentence, mark, end)) return true;
    // "Cụ thể:", "Trong đó:" behind a command, in its line: the lines below say what is asked for.
    const goesOn = open?.line === sentence.line && sentence.end - sentence.start < LONGEST_LEAD;
    if (!isLineEnd(source, sentence.end)) return false;
    if (!(goesOn ? leadsList(source, mark.end, end) : leadsTaskList(source, mark.end, end))) return false;
    this.open = { line: sentence.line, isList: true, level: mark.level, assignee: null, hasItems: false };
    return true;
  }

  /** Reads one sentence; `following` are the next ones. */
  read(sentence: Sentence, hasTrigger: boolean, following: Following): void {
    const { source, findings } = this;
    const isIdle = !hasTrigger && this.open === null && this.genre === 'news';
    const opens =
      source.folded[sentence.end - 1] === ':' ||
      opensForward(source, sentence) ||
      opensOrders(source, sentence);
    if (isIdle && !opens) return;
    const mark = markAt(source, sentence.start);
    if (beginsDocument(source, sentence)) {
      this.reset();
      return;
    }
    if (this.isFoot(sentence, mark)) return;
    if (this.endsByTitle(sentence, mark)) {
      this.open = null;
      return;
    }
    if (mark.end >= sentence.end || this.isAddress(sentence, mark) || isLoneName(source, sentence, mark))
      return;
    if (sentence.isFirstOfLine && mark.level > 0 && this.owner !== null && this.owner.level >= mark.level)
      this.owner = null;
    this.leaveSection(sentence, mark);
    if (
      sentence.isFirstOfLine &&
      mark.level > 0 &&
      this.open?.isList === true &&
      this.open.level >= mark.level &&
      this.open.level > 0
    )
      this.open = null;
    const isDocumentItem = mark.level > 0 && (this.genre !== 'news' || this.open?.isList === true);
    const command = hasTrigger
      ? commandOf(source, findings.organizations, sentence, isDocumentItem, this.section === 'tasks')
      : null;
    // "2. Đề nghị các tổ chức thành viên", alone in its line, names whose the items below are.
    const namesOnly =
      command?.obligation === null && mark.level > 0 && !leadsList(source, sentence.start, sentence.end);
    const commands =
      command !== null &&
      !(namesOnly && isHeading(source, sentence, mark)) &&
      !this.isOwnersAct(mark, command) &&
      !this.isBehindTask(sentence, mark, command) &&
      this.mayCommand(command);
    if (commands) {
      this.byCommand(sentence, mark, command);
      return;
    }
    // In the minutes of a meeting only a conclusion gives work.
    if (
      this.genre === 'report' &&
      concludes(source, mark.end, sentence.end) &&
      this.byListOpening(sentence, mark)
    )
      return;
    if (
      (this.genre !== 'news' || this.open?.isList === true) &&
      isHeading(source, sentence, mark) &&
      this.isParent(sentence, mark, following)
    ) {
      this.byHeading(sentence, mark);
      return;
    }
    if (this.genre === 'news' && setsTasks(source, sentence)) {
      this.open = { line: sentence.line, isList: false, level: 0, assignee: null, hasItems: false };
      return;
    }
    if (this.byForward(sentence, mark, following) || this.byListOpening(sentence, mark)) return;
    this.byContent(sentence, mark);
  }

  /** "Phân công cấp ủy viên …" below a heading that names somebody: it is they who assign. */
  private isOwnersAct(mark: Mark, { start }: Command): boolean {
    return this.owner !== null && start === mark.end && this.source.folded.startsWith(ASSIGNS, start);
  }

  /** In a speech a part before the command may give work too: "Các thôn dọn mương; đề nghị Hội Nông dân …". */
  private isBehindTask(sentence: Sentence, mark: Mark, command: Command): boolean {
    const { source, open } = this;
    const isSpeech = open !== null && open.line === sentence.line && open.isSilent !== true;
    if (!isSpeech || !source.folded.slice(mark.end, command.start).endsWith('; ')) return false;
    if (isNarrative(source, mark.end, command.start)) return false;
    const before = readObligation(source, this.findings.organizations, mark.end, command.start);
    return (before?.assignee ?? null) !== null;
  }

  /** Below a heading of aims or facts only who is named is given work; a report asks upwards there. */
  private mayCommand(command: Command): boolean {
    if (this.section !== 'other' || this.genre === 'news') return true;
    return this.genre !== 'report' && (command.obligation?.assignee ?? null) !== null;
  }

  /** A heading of aims or facts holds for what lies below it: the next number of its depth begins another matter. */
  private leaveSection(sentence: Sentence, mark: Mark): void {
    const isNext = sentence.isFirstOfLine && mark.level > 0 && mark.level <= this.sectionLevel;
    if (isNext && this.section === 'other') this.section = 'neutral';
  }

  /** The list of who gets the paper; a number of the text behind it ends it. */
  private isFoot(sentence: Sentence, mark: Mark): boolean {
    if (opensFoot(this.source, sentence, mark)) {
      this.reset();
      this.inFoot = true;
    } else if (sentence.isFirstOfLine && mark.level > 0 && mark.level < DASH_LEVEL) this.inFoot = false;
    return this.inFoot;
  }

  /** In news a title ends a speech, and a list that has had its items. */
  private endsByTitle(sentence: Sentence, mark: Mark): boolean {
    const { open, source } = this;
    if (this.genre !== 'news' || open === null || !isTitle(source, sentence, mark)) return false;
    return !open.isList || (open.hasItems && mark.level === 0);
  }

  /** Is the line nothing but a name: "* Phòng Giáo dục và Đào tạo"? */
  private namesOnly(sentence: Sentence, mark: Mark): boolean {
    const named = readAssignee(this.source, this.findings.organizations, mark.end, sentence.end);
    return named !== null && named.after >= plainEnd(this.source, sentence) - 1;
  }

  /** Does a line without an end sign lead others, or is it an item itself? */
  private isParent(sentence: Sentence, mark: Mark, following: Following): boolean {
    const { source } = this;
    if (source.folded[plainEnd(source, sentence) - 1] === ':') return true;
    if (mark.level === 0 || this.namesOnly(sentence, mark)) return true;
    const next = following().find(({ isFirstOfLine }) => isFirstOfLine);
    if (next === undefined) return false;
    const { level } = markAt(source, next.start);
    return level > mark.level || (level === 0 && mark.level < 4);
  }
}

const LOOK_AHEAD = 12;

/** A whole sentence that gives work to somebody named is text, even where its line looks like a caption. */
function isCommandInFull(source: Source, findings: Findings, sentence: Sentence): boolean {
  if (source.folded[sentence.end - 1] !== '.' || !isLineEnd(source, sentence.end)) return false;
  return (commandOf(source, findings.organizations, sentence)?.obligation?.assignee ?? null) !== null;
}

/** A long line that ends with a colon leads to what is below it: no caption does. */
function isLongLead({ folded }: Source, { start, end }: Sentence): boolean {
  return folded[end - 1] === ':' && folded[end] === '\n' && end - start > LONGEST_LEAD;
}

/** "Nơi nhận:" ends the tasks, even where its line is taken for a caption. */
function isFootLead(source: Source, sentence: Sentence): boolean {
  return (
    source.folded[sentence.end - 1] === ':' && opensFoot(source, sentence, markAt(source, sentence.start))
  );
}

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
    const hasTrigger = (triggers[next] ?? Number.POSITIVE_INFINITY) < sentence.end;
    const isText =
      findings.isText(sentence.start) ||
      isLongLead(source, sentence) ||
      isFootLead(source, sentence) ||
      finder.isListed(sentence) ||
      finder.isRetold(sentence) ||
      (hasTrigger && isCommandInFull(source, findings, sentence));
    if (!isText) continue;
    finder.read(sentence, hasTrigger, () => sentences.slice(i + 1, i + 1 + LOOK_AHEAD));
  }
  return finder.found;
}
