import { AND_SPEAKS, LEADS, NOUN_BEFORE, ROLE_VERBS } from '../data/role-words.js';
import type { Source } from '../text.js';
import type { PersonRole } from '../types.js';
import { isUpperAt, wordStart } from '../words.js';
import type { PersonDraft } from './find-people.js';
import { endsStoppedAbbreviation } from './post-heads.js';

const BOUND = '(?<![\\p{L}\\p{M}])';
const END = '(?![\\p{L}\\p{M}])';
const VERB = new RegExp(`${BOUND}(?:${ROLE_VERBS.map(([, words]) => `(${words})`).join('|')})${END}`, 'gu');
const SPEAKS_TOO = new RegExp(`${AND_SPEAKS}${END}`, 'u');
const CHAIRS_TOO = /(?:và|,) (?:đồng )?(?:chủ trì|điều hành)/;
const CONCLUDES_TOO = /(?:và|,) (?:phát biểu )?kết luận(?! số| \d)/;
const NOUNS: ReadonlySet<string> = new Set(NOUN_BEFORE);
const MAX_VERBS = 6;

type Lead = readonly [role: PersonRole, pattern: RegExp];

function leads(
  of: readonly (readonly [role: PersonRole, words: string])[],
  open: string,
  close: string,
): readonly Lead[] {
  return of.map(([role, words]) => [role, new RegExp(`${open}(?:${words})${close}`, 'u')]);
}

const PARTICIPLES = leads(
  LEADS.participles,
  '(?:^|[,;:] )[-+*•\\d.) ]{0,4}(?:(?:tại|trong|cũng tại|trước|sau)[^,]{1,80}, |tiếp đó, |đồng thời, )?(?:thay mặt [^,]{1,80}, )?',
  `${END}[^;]{0,160},[^,;]{0,12}$`,
);
/** The same where the comma was forgotten: "Phát biểu kết luận hội nghị Đồng chí A ghi nhận". */
const UNSTOPPED = /(?:^|[,;:] )(?:phát biểu|(?=kết luận|bế mạc))[^,;\n]{0,60}$/;
/** Verbs before those whom an act is for. */
const TO_SOMEBODY = 'chúc mừng|cảm ơn|cám ơn|thăm|tặng';
const ADDRESS = '(?:(?:các )?(?:đồng chí|đ/c|ông|bà|anh|chị) )?';
/** The person is not the subject: "Phát biểu chúc mừng đồng chí A, …". */
const ABOUT_OTHERS = new RegExp(` (?:có|gồm|của)(?: |$)| (?:${TO_SOMEBODY}|với|cho) ${ADDRESS}$`);
const ADDRESSEE = new RegExp(`(?:${TO_SOMEBODY}) ${ADDRESS}$`);
const GENITIVES = leads(LEADS.genitives, BOUND, `:? ?[“"]?${ADDRESS}$`);
const LISTS = leads(LEADS.lists, BOUND, END);
/** "giao đồng chí A chủ trì": a task, and no part in a meeting. */
const ASSIGNED =
  /(?:giao|phân công|cử|ủy quyền|giao cho|bổ nhiệm|bầu|điều động)(?: cho)?(?: (?:đồng chí|ông|bà))? ?$/;

/** "5. Đồng chí A chỉ đạo ngành giáo dục …": an item that lays a task on somebody, and no report of a meeting. */
const ITEM_MARK = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)|[-+*•]) ?/;
const TASK =
  /^[ ,:]*(?:(?:trực tiếp|tiếp tục) )?(?:chủ trì(?! (?:hội|phiên|buổi|cuộc|kỳ|lễ|họp|đối thoại|tiếp)|$)|chỉ đạo(?! (?:hội|tại))|phụ trách|báo cáo ban|giao )/;
/** The sentence goes on with somebody else, whose verb follows: "… của đồng chí A, hội nghị đã thông qua". */
const NEW_SUBJECT =
  /^[,)] ?(?:hội nghị|cuộc họp|phiên họp|buổi|các đại biểu|đại biểu|đoàn|lãnh đạo|sở|ubnd|hđnd|ban|ủy ban|văn phòng|đảng ủy|kỳ họp|đại hội)(?![\p{L}\p{M}])/u;
/** "… và hơn 200 đại biểu là …": the verb is that of others who came too. */
const OTHERS_TOO = /^\)?,? (?:và|cùng(?: với)?) (?:hơn|gần|trên|các|đông|toàn|lãnh đạo|đại diện|đại biểu|\d)/;
const CAME_TOO = /(?:tới|cùng|tham|đến|về) dự(?![\p{L}\p{M}])/u;
/** A short name or an age behind the titles. */
const BRACKETS = /^ ?\([^()]{1,40}\)/;
const REACH = 120;
const LONGEST_VERB = 40;
const LEAD_REACH = 320;
/** A list with its heading is looked at so far up. */
const LINES_REACH = 600;
/** The person is spoken of, and the sentence goes on with another subject: "ý kiến của đồng chí A, Sở B …". */
const OBJECT =
  /(?:^|[^\p{L}\p{M}])(?:của|cho|với|bởi|tới|gặp|thăm|viếng|tặng) (?:(?:các )?(?:đồng chí|đ\/c|ông|bà|anh|chị) )?$/u;

/** Between two people of one list, who share what stands before or behind. */
const IN_LIST =
  /^\)? ?(?:,|;|và|cùng|-)? ?(?:và |cùng |cùng với )?(?:các )?(?:(?:đồng chí|đ\/c|ông|bà|anh|chị|đại biểu):? )?$/;
const OPENS_LINE = /^[-+*•●▪\d.)( ]{0,6}(?:(?:các )?(?:đồng chí|đ\/c|ông|bà|anh|chị):? ?)?$/;
const IS_ITEM = /^[-+*•●▪\d]/;
const LONGEST_ITEM = 300;

/**
 * What the person does, from the verbs behind the name; a speech after another verb counts, "thăm … và yêu cầu". `none` where the
 * verb is one of no part in a meeting, null where there is none.
 */
function predicateRole(ahead: string): PersonRole | 'none' | null {
  if (/^\)? ?: ?[“"]/.test(ahead)) return 'speaking';
  VERB.lastIndex = 0;
  for (let count = 0; count < MAX_VERBS; count++) {
    const match = VERB.exec(ahead);
    if (match === null) return null;
    const before = match.index - 1;
    if (before > 0 && NOUNS.has(ahead.slice(wordStart(ahead, before), before))) continue;
    const group = match.findIndex((part, i) => i > 0 && part !== undefined);
    const role = ROLE_VERBS[group - 1]?.[0] ?? 'none';
    return refined(role, ahead.slice(match.index + match[0].length));
  }
  return null;
}

/** A second verb that says more: "dự và chủ trì", "dự và phát biểu chỉ đạo", "phát biểu, kết luận". */
function refined(role: PersonRole | 'none', rest: string): PersonRole | 'none' {
  if (role === 'attending' && CHAIRS_TOO.test(rest)) return 'chair';
  if ((role === 'attending' || role === 'speaking') && CONCLUDES_TOO.test(rest)) return 'concluding';
  const speech = role === 'attending' || role === 'none' ? SPEAKS_TOO.exec(rest)?.[0] : undefined;
  // "dự và chỉ đạo hội nghị" is said of a guest.
  if (speech !== undefined && !(role === 'attending' && speech.endsWith('chỉ đạo'))) return 'speaking';
  return role;
}

/** "A và hơn 60 đại biểu là hội viên đã tới dự": what is said of the others is not the role of all. */
function roleWithOthers(ahead: string): PersonRole | null {
  return CAME_TOO.test(ahead) ? 'attending' : null;
}

/** What the verb behind a person says of them; null where it is not theirs, or where there is none. */
function ownRole(before: string, ahead: string, isFirst: boolean): PersonRole | 'none' | null {
  const isObject = OBJECT.test(before) && /^(?:,|$)/.test(ahead);
  const isTask = isFirst && ITEM_MARK.test(before) && TASK.test(ahead);
  if (isObject || isTask || ASSIGNED.test(before)) return null;
  const predicate = predicateRole(ahead);
  if (predicate !== 'attending' && NEW_SUBJECT.test(ahead)) return null;
  return predicate === 'none' && OTHERS_TOO.test(ahead) ? roleWithOthers(ahead) : predicate;
}

function firstLead(of: readonly Lead[], text: string): PersonRole | null {
  return of.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

function unstoppedRole(before: string): PersonRole | null {
  const match = UNSTOPPED.exec(before);
  if (match === null || ABOUT_OTHERS.test(match[0])) return null;
  return /kết luận|bế mạc/.test(match[0]) ? 'concluding' : 'speaking';
}

/** Beginnings of sentences, asked from left to right. */
class Sentences {
  private start = 0;
  private read = 0;

  constructor(private readonly source: Source) {}

  /** Where the sentence that holds the offset begins. */
  startOf(offset: number): number {
    const { folded } = this.source;
    for (; this.read < offset; this.read++) {
      if (folded[this.read] === '\n' || this.isStop(this.read)) this.start = this.read + 1;
    }
    while (folded[this.start] === ' ') this.start++;
    return this.start;
  }

  /** Where the clause that begins at the offset ends: at a semicolon, a full stop or the end of the line. */
  clauseEnd(offset: number, limit: number): number {
    const { folded } = this.source;
    for (let i = offset; i < limit; i++) {
      if (folded[i] === ';' || folded[i] === '\n' || this.isStop(i)) return i;
    }
    return limit;
  }

  private isStop(index: number): boolean {
    const { folded, cased } = this.source;
    const sign = folded[index];
    if (sign !== '.' && sign !== '!' && sign !== '?' && sign !== '…') return false;
    const next = folded[index + 1];
    if (next !== ' ' && next !== undefined && next !== '\n' && next !== '”' && next !== '"') return false;
    if (sign !== '.') return true;
    const word = folded.slice(Math.max(0, index - 5), index);
    return !(endsStoppedAbbreviation(word) && isUpperAt(cased, index - 1)) && !/(?:^|\n)\d{1,2}$/.test(word);
  }
}

/** The role that a list carries on over the people in it. */
interface Carried {
  role: PersonRole;
  sentence: number;
  /** End of the line of the last person that had it. */
  end: number;
  isOverLines: boolean;
  /** Only the neighbours in the list have it. */
  isClose: boolean;
}

class Roles {
  private readonly sentences: Sentences;
  private carried: Carried | null = null;
  /** Those who do something else, and so have no part in what their neighbours do. */
  private readonly busy = new Set<PersonDraft>();

  constructor(
    private readonly source: Source,
    private readonly found: readonly PersonDraft[],
  ) {
    this.sentences = new Sentences(source);
  }

  assign(): void {
    for (const [i, person] of this.found.entries()) {
      const role = this.roleOf(person, i);
      if (role === 'none') this.busy.add(person);
      else person.role = role;
    }
    this.shareBackwards();
  }

  private roleOf(person: PersonDraft, i: number): PersonRole | 'none' | null {
    const { folded } = this.source;
    const [last, next] = [this.found[i - 1], this.found[i + 1]];
    const sentence = this.sentences.startOf(person.before);
    const isFirst = last === undefined || last.start < sentence;
    const from = Math.max(isFirst ? sentence : last.after, person.before - LEAD_REACH);
    const before = folded.slice(from, person.before);
    const limit = Math.min(next?.before ?? folded.length, person.after + REACH, folded.length);
    const clause = folded.slice(person.after, this.sentences.clauseEnd(person.after, limit));
    const own = ownRole(before, clause.slice(BRACKETS.exec(clause)?.[0].length ?? 0), isFirst);

    const participle = firstLead(PARTICIPLES, before) ?? unstoppedRole(before);
    const says = own === 'none' ? null : own;
    if (participle !== null)
      return says === 'concluding' || (participle === 'chair' && says !== null) ? says : participle;
    const genitive = firstLead(GENITIVES, before);
    if (genitive !== null && !(genitive === 'speaking' && says !== null)) {
      this.carried = { role: genitive, sentence, end: person.after, isOverLines: false, isClose: true };
      return genitive;
    }
    const above = isFirst ? this.leadOfLinesAbove(sentence, before) : null;
    const list = above ?? firstLead(LISTS, before);
    if (above !== null && own === 'none') return own;
    if (list !== null) {
      this.carried = {
        role: list,
        sentence,
        end: person.after,
        isOverLines: above !== null,
        isClose: list !== 'attending',
      };
      return says ?? list;
    }
    // "Đoàn gồm các ông: A; B đã tiếp xúc cử tri": the verb is that of all in the list.
    const isListed = own === null || (own === 'none' && IN_LIST.test(before));
    const carried = isListed ? this.carriedRole(person, sentence, before) : null;
    return carried ?? own ?? (ADDRESSEE.test(before) ? 'none' : null);
  }

  /** "- Đồng chí A, …" in a list whose first line says what those in it do: "Dự hội nghị có:". */
  private leadOfLinesAbove(line: number, before: string): PersonRole | null {
    const { folded } = this.source;
    if (!OPENS_LINE.test(before) || folded[line - 1] !== '\n') return null;
    const above = folded.slice(Math.max(0, line - LINES_REACH), line - 1).split('\n');
    const lead = above.findLast((one) => one.trimEnd().endsWith(':') || !IS_ITEM.test(one));
    return lead?.trimEnd().endsWith(':') === true ? firstLead(LISTS, lead.slice(-LEAD_REACH)) : null;
  }

  private carriedRole(person: PersonDraft, sentence: number, before: string): PersonRole | null {
    const { carried } = this;
    if (carried === null) return null;
    const isSame = carried.sentence === sentence;
    const isWithin = isSame && (!carried.isClose || IN_LIST.test(before));
    const isNextLine =
      carried.isOverLines && OPENS_LINE.test(before) && this.isListBetween(carried.end, sentence);
    if (!isWithin && !isNextLine) {
      if (!isSame) this.carried = null;
      return null;
    }
    this.carried = { ...carried, sentence, end: person.after };
    return carried.role;
  }

  /** Are all lines between items of one list? */
  private isListBetween(from: number, to: number): boolean {
    const { folded } = this.source;
    if (to - from > LONGEST_ITEM) return false;
    const lines = folded.slice(from, to).split('\n').slice(1, -1);
    return folded.slice(from, to).includes('\n') && lines.every((line) => IS_ITEM.test(line));
  }

  /** "A, B, C cùng dự": the verb after the last of a list holds for all. */
  private shareBackwards(): void {
    const { folded } = this.source;
    for (let i = this.found.length - 2; i >= 0; i--) {
      const [person, next] = [this.found[i], this.found[i + 1]];
      if (person === undefined || next === undefined || person.role !== null || this.busy.has(person))
        continue;
      if (next.before - person.after < 30 && IN_LIST.test(folded.slice(person.after, next.before)))
        person.role = this.roleBehind(next, this.found[i + 2]);
    }
  }

  /** The role that those before somebody in a list have too; "…; B, chủ trì; C dự" says one of B alone. */
  private roleBehind(person: PersonDraft, next: PersonDraft | undefined): PersonRole | null {
    const { folded } = this.source;
    if (next === undefined || folded[person.after] !== ',') return person.role;
    const end = this.sentences.clauseEnd(person.after, Math.min(person.after + LONGEST_VERB, next.before));
    const goesOn = folded[end] === ';' && IN_LIST.test(folded.slice(end, next.before));
    return goesOn ? next.role : person.role;
  }
}

/** Says what each person does: from the verb behind the name and titles, from the words before, from the list around. */
export function assignRoles(source: Source, found: readonly PersonDraft[]): void {
  new Roles(source, found).assign();
}
