import { COMMON_SURNAMES, COMMUNE_ENDINGS, COMMUNE_OPENINGS, WORDS_BEFORE_PLACES } from '../data/names.js';
import { SHARED_POSTS } from '../data/title-heads.js';
import { OwnNames } from '../lexicon/own-names.js';
import type { HeadIndex } from '../organizations/heads.js';
import { organizationAt } from '../organizations/organization-name.js';
import { fold, type Source } from '../text.js';
import type { Lexicon, PersonRole } from '../types.js';
import { isUpperAt, wordEnd, wordStart } from '../words.js';
import {
  calledNameAt,
  capitalNameAt,
  hasMiddleName,
  isAddressed,
  isHero,
  isKnownPlace,
  isLine,
  isSurnameAt,
  type NameRun,
  nameRunAt,
  ownPlaces,
  personNameAt,
  placeBefore,
  surnameAt,
} from './names.js';
import { postHeadAt } from './post-heads.js';
import { assignRoles } from './roles.js';
import { markSigners } from './signatures.js';
import { placesNamedIn } from './text-places.js';
import {
  isPersonalTitle,
  type Title,
  type TitlesBefore,
  titlesAfter,
  titlesBefore,
  titlesGiven,
} from './titles.js';

/** A person while being read; offsets count in the matching copy. */
export interface PersonDraft {
  start: number;
  end: number;
  name: string;
  titles: Title[];
  role: PersonRole | null;
  /** Beginning of the titles before the name, else of the name. */
  before: number;
  /** End of the titles that follow the name, else of the name. */
  after: number;
}

const BEFORE_PLACE: ReadonlySet<string> = new Set(WORDS_BEFORE_PLACES);
/** A capitalised word that may open a sentence right before a name. */
const OPENS_SENTENCE =
  /^(?:theo|do|của|với|cùng|và|khi|còn|riêng|nhờ|gồm|trong|em|anh|chị|ông|bà|cụ|bác|thầy|cô|chú|cháu|ảnh|tin|bài|clip)$/;
/** "402 Lê Văn Sỹ": an address. */
const HOUSE_NUMBER = /(?:^|[^\p{L}])\d{1,4}[a-z]? $/u;
/** Between two people of one list. */
const IN_LIST = /^\)? ?(?:,|;|và|cùng|\/|&|-)? ?(?:và |cùng )?(?:(?:đồng chí|đ\/c|ông|bà|anh|chị) )?$/;
/** Between two people who share one title. */
const IN_SHARED_LIST = /^\)? ?(?:,|;|và|cùng)? ?(?:và |cùng )?(?:(?:ông|bà|anh|chị) )?$/;
const MANY_BEFORE = /(?:các|hai|ba|bốn|năm|những) (?:đồng chí|đ\/c|ông|bà|anh|chị|vị) ?:? ?$/;
const SHARED = new RegExp(`^(?:${SHARED_POSTS.map(fold).join('|')})(?![\\p{L}\\p{M}])`, 'u');
const MANY_REACH = 24;
const AFTER_COLON = /: ?(?:đồng chí|đ\/c) $/;
const LONGEST_COMMA = 8;
const ITEM_BEFORE = /(?:^|\n)(?:\d{1,3}[.)]|[-+*•]) ?$/;

/** What the words around say of a name that is being judged. */
interface Evidence {
  hasTitleBefore: boolean;
  hasTitleAfter: boolean;
  isAddressed: boolean;
  isListed: boolean;
  isKnown: boolean;
}

/** Does a proper name go on before this one, so that both are one: "Trường Nguyễn Văn Trỗi"? */
function isInsideProperName(source: Source, start: number): boolean {
  const { cased, folded } = source;
  if (cased[start - 1] !== ' ') return cased[start - 1] === '-' || cased[start - 1] === '/';
  const from = wordStart(cased, start - 1);
  // "tỉnh Quảng Ngãi Phạm Thị Thanh": the place is whole.
  const place = folded.slice(wordStart(cased, Math.max(0, from - 1)), start - 1);
  if (isKnownPlace(place) && !isHero(place)) return false;
  return from < start - 1 && isUpperAt(cased, from) && !OPENS_SENTENCE.test(folded.slice(from, start - 1));
}

function isBehindPlaceWord({ folded }: Source, start: number): boolean {
  return folded[start - 1] === ' ' && BEFORE_PLACE.has(folded.slice(wordStart(folded, start - 1), start - 1));
}

function isPerson(source: Source, name: NameRun, evidence: Evidence): boolean {
  const { folded } = source;
  const surname = surnameAt(source, name.start);
  const folding = folded.slice(name.start, name.end);
  if (evidence.isAddressed) return true;
  // "phóng viên Báo Hà Giang": a province, whatever stands before it.
  if (evidence.hasTitleBefore) return !isKnownPlace(folding) || isHero(folding);
  if (surname === null || surname === 'rare') return isListedBySurname(source, name, evidence);
  const place = placeBefore(source, name.start);
  // All provinces are known, so that another name behind "tỉnh" is somebody's.
  if (place === 'counted') return name.syllables > 2 && !isKnownPlace(folding);
  if (place !== null) return false;
  if (isKnownPlace(folding)) return isHero(folding) && (evidence.hasTitleAfter || evidence.isListed);
  if (evidence.isKnown) return true;
  if (isInsideProperName(source, name.start) || HOUSE_NUMBER.test(folded.slice(name.start - 8, name.start)))
    return false;
  if (evidence.isListed) return name.syllables > 2 || surname === 'strong' || evidence.hasTitleAfter;
  const isSure = surname === 'strong' || hasMiddleName(source, name);
  if (evidence.hasTitleAfter) return isSure || name.syllables > 2 || !isBehindPlaceWord(source, name.start);
  return name.syllables > 2 && isSure && !(isBehindPlaceWord(source, name.start) && surname !== 'strong');
}

const MAX_NAMED = 3;

/** "Trường THCS Nguyễn Văn Quy", "phường Nguyễn Văn Cừ": what looks like a name is the end of one that a place bears. */
function isEndOfNamed(source: Source, { start, end }: NameRun): boolean {
  const { cased, folded } = source;
  if (surnameAt(source, start) === 'strong') return false;
  let from = start;
  for (let count = 0; count < MAX_NAMED && cased[from - 1] === ' '; count++) {
    const before = wordStart(cased, from - 1);
    if (before === from - 1 || !isUpperAt(cased, before) || isUpperAt(cased, before + 1)) return false;
    from = before;
    const place = placeBefore(source, from);
    if (place === 'named-after' && isSurnameAt(source, from)) return true;
    if (place !== null && isKnownPlace(folded.slice(from, end))) return true;
  }
  return false;
}

/** "4. Y Blăk Niê, Điều dưỡng trưởng": a rare family name at the head of an item or in a list, with a post behind the name. */
function isListedBySurname(source: Source, name: NameRun, evidence: Evidence): boolean {
  if (!evidence.hasTitleAfter || name.syllables < 3) return false;
  const { folded } = source;
  if (isKnownPlace(folded.slice(name.start, name.end)) || placeBefore(source, name.start) !== null)
    return false;
  return evidence.isListed || ITEM_BEFORE.test(folded.slice(Math.max(0, name.start - 6), name.start));
}

/** Titles said of several people who follow. */
interface Shared {
  titles: readonly Title[];
  /** Each of them is addressed: "các Ủy viên Bộ Chính trị: đồng chí A, …; đồng chí B". */
  isAddressed: boolean;
  /** Those who follow may have titles of their own in front, because the first has: "các Ủy viên Bộ Chính trị: Chủ tịch nước A". */
  hasOwn: boolean;
}

/** A text with the places that it names itself. */
type PlacedSource = Source & { readonly places: ReadonlySet<string> };

const OPENS_COMMUNE: ReadonlySet<string> = new Set(COMMUNE_OPENINGS.map(fold));

const ENDS_COMMUNE: ReadonlySet<string> = new Set(COMMUNE_ENDINGS.map(fold));
const COMMON: ReadonlySet<string> = new Set(COMMON_SURNAMES.map(fold));

/** "Chủ tịch UBND xã Tân Phú Hạ": behind the level of a commune and with the end of a commune's name. */
function isNamedAsCommune(source: Source, { start, end, syllables }: NameRun): boolean {
  const { folded } = source;
  if (syllables < 3 || !ENDS_COMMUNE.has(folded.slice(wordStart(folded, end), end))) return false;
  return placeBefore(source, start) === 'small' && !COMMON.has(folded.slice(start, wordEnd(folded, start)));
}

/** Do the first two syllables, or all, make the name of a known place? */
function isPlaceOpening({ folded, places }: PlacedSource, { start, end }: NameRun): boolean {
  const second = folded.indexOf(' ', folded.indexOf(' ', start) + 1);
  const pair = folded.slice(start, second);
  return isKnownPlace(pair) || places.has(pair) || isKnownPlace(folded.slice(start, end));
}

class Finder {
  readonly found: PersonDraft[] = [];
  private readonly known: Set<string>;
  private readonly ownNames: OwnNames;
  private readonly places: ReadonlySet<string>;
  private shared: Shared | null = null;
  /** End of what the last person took: the name and the titles behind it. */
  private done = 0;
  /** How many people at the end of `found` stand in one list without a title behind a plural: "các đồng chí A, B". */
  private untitled = 0;

  constructor(
    private readonly source: PlacedSource,
    private readonly index: HeadIndex,
    lexicon: Lexicon | undefined,
  ) {
    this.known = new Set((lexicon?.persons ?? []).map(({ name }) => fold(name)));
    this.ownNames = new OwnNames(lexicon);
    this.places = ownPlaces(lexicon);
  }

  run(): PersonDraft[] {
    for (const position of this.source.capitals) {
      if (position >= this.done) this.look(position);
    }
    return this.found;
  }

  private look(position: number): void {
    const { source } = this;
    const hasAddress = isAddressed(source, position);
    const own = this.ownNames.at(source, position);
    // Whom the caller knows is as good as addressed, unless a street is named after them.
    if (own !== null) return this.judge(own, hasAddress || placeBefore(source, position) === null);
    const hasSurname = surnameAt(source, position) !== null;
    const isCalled = hasAddress || this.isInSharedList(position);
    if (!isCalled && !hasSurname) return;
    const name =
      (hasSurname ? (personNameAt(source, position) ?? capitalNameAt(source, position)) : null) ??
      (isCalled ? this.calledName(position, !hasAddress) : null) ??
      this.nameBehindLevel(position);
    if (name === null || postHeadAt(source, name.start) !== null) return;
    const whole = this.withSurname(name);
    if (!isCalled && isNamedAsCommune(source, whole ?? name)) return;
    if (whole !== null) return this.judge(whole, false);
    if (!isCalled && isEndOfNamed(source, name)) return;
    const folding = source.folded.slice(name.start, name.end);
    if (this.places.has(folding) || (!hasAddress && source.places.has(folding))) return;
    this.judge(name, isCalled && name.start === position);
  }

  /** "Bí thư Đảng ủy phường Lâm Hà Vy": a commune of one syllable is none, so that a family name before the name belongs to it. */
  private withSurname({ start, end, syllables }: NameRun): NameRun | null {
    const { source } = this;
    if (syllables !== 2 || source.cased[start - 1] !== ' ') return null;
    const from = wordStart(source.cased, start - 1);
    if (isKnownPlace(source.folded.slice(from, end))) return null;
    if (!isSurnameAt(source, from) || placeBefore(source, from) !== 'small' || from < this.done) return null;
    return titlesBefore(source, this.index, from, this.done) === null
      ? null
      : { start: from, end, syllables: 3 };
  }

  /** "Bí thư Đảng ủy phường Tất Gia Huy": three syllables behind the level of a body, where a post stands before it. */
  private nameBehindLevel(position: number): NameRun | null {
    const { source } = this;
    const surname = surnameAt(source, position);
    if (surname !== 'place-like' || placeBefore(source, position) !== 'small') return null;
    const { folded } = source;
    if (OPENS_COMMUNE.has(folded.slice(position, wordEnd(folded, position)))) return null;
    const name = nameRunAt(source, position);
    if (name?.syllables !== 3 || isPlaceOpening(source, name)) return null;
    return titlesBefore(source, this.index, position, this.done) === null ? null : name;
  }

  /** "các Phó Chủ tịch: A, Ksor H'Nhan": in such a list a comma, too, is followed by a name. */
  private isInSharedList(position: number): boolean {
    const last = this.found.at(-1);
    if (last === undefined || this.shared === null || position - last.after > LONGEST_COMMA) return false;
    return IN_SHARED_LIST.test(this.source.folded.slice(last.after, position));
  }

  /** "đồng chí Ksor H'Nhan": the form of address alone shows that a name follows, unless a post or a body does. */
  private calledName(position: number, isInList: boolean): NameRun | null {
    if (postHeadAt(this.source, position) !== null) return null;
    const name = calledNameAt(this.source, position, isInList);
    if (name === null || isKnownPlace(this.source.folded.slice(name.start, name.end))) return null;
    const body = organizationAt(this.source, this.index, position);
    // "đồng chí Đoàn Thanh Niên": every syllable in capitals, and nothing behind them, is a name.
    const isWhole = body?.end === name.end && name.syllables > 2 && surnameAt(this.source, position) !== null;
    return body === null || isWhole ? name : null;
  }

  private judge(name: NameRun, hasAddress: boolean): void {
    const { source, index } = this;
    const { folded, cased } = source;
    const folding = folded.slice(name.start, name.end);
    const last = this.found.at(-1);
    const before = titlesBefore(source, index, name.start, this.done);
    const behind = titlesAfter(source, index, name.end);
    const gap = last === undefined ? '' : folded.slice(last.after, before?.start ?? name.start);
    const isListed = last !== undefined && gap !== '' && gap.length < 20 && IN_LIST.test(gap);
    const after = this.own(behind?.titles ?? [], behind?.meetsName === true, before);
    const isPersonHere = isPerson(source, name, {
      hasTitleBefore: before !== null,
      hasTitleAfter: after.length > 0,
      isAddressed: hasAddress,
      isListed,
      isKnown: this.known.has(folding),
    });
    const isLoud = isUpperAt(cased, name.start + 1);
    if (!isPersonHere || (isLoud && !hasAddress && before === null && !isLine(source, name))) return;
    const titles = [...this.sharedTitles(name, before, gap), ...(before?.titles ?? []), ...after];
    if (titles.length === 0) titles.push(...(titlesGiven(source, index, name.end)?.titles ?? []));
    const end = after.at(-1)?.end ?? name.end;
    this.known.add(folding);
    this.found.push({
      start: name.start,
      end: name.end,
      name: cased.slice(name.start, name.end),
      titles,
      role: null,
      before: before?.start ?? name.start,
      after: end,
    });
    this.done = end;
    this.shareBackwards(name, after, behind?.isShared === true, isListed, before);
  }

  /** Of titles that run into the next name, those that are this person's: "Chủ tịch nước A, Thủ tướng B". */
  private own(titles: readonly Title[], meetsName: boolean, before: TitlesBefore | null): Title[] {
    if (!meetsName) return [...titles];
    const { folded } = this.source;
    const next = titles.findLastIndex(({ start }) => folded.slice(start - 2, start).includes(';'));
    if (next >= 0) return titles.slice(0, next);
    return before !== null && !this.isPersonal(before) ? [] : titles.slice(0, -1);
  }

  /** Only ranks and degrees, which stand in front of a name whose posts follow. */
  private isPersonal({ titles }: TitlesBefore): boolean {
    return titles.every((title) => isPersonalTitle(this.source, title));
  }

  /** Titles that a list before shares with this person; a new shared title begins a new list. */
  private sharedTitles(name: NameRun, before: TitlesBefore | null, gap: string): readonly Title[] {
    if (before?.isShared === true) {
      const isAddressed =
        before.hasColon && AFTER_COLON.test(this.source.folded.slice(name.start - 16, name.start));
      this.shared = { titles: before.titles, hasOwn: false, isAddressed };
      return [];
    }
    const colon = this.sharedBeforeColon(name, before);
    if (colon !== null) {
      this.shared = colon;
      return colon.titles;
    }
    if (this.shared === null || !(this.shared.isAddressed ? IN_LIST : IN_SHARED_LIST).test(gap)) {
      this.shared = null;
      return [];
    }
    if (before !== null && !this.shared.hasOwn && !this.isPersonal(before)) {
      this.shared = null;
      return [];
    }
    return this.shared.titles;
  }

  /** "các Ủy viên Bộ Chính trị: Chủ tịch nước A": the shared title stands before a colon, the own one behind it. */
  private sharedBeforeColon(name: NameRun, before: TitlesBefore | null): Shared | null {
    if (before === null || before.hasColon) return null;
    const { folded } = this.source;
    const colon = /: ?(?:đồng chí )?$/.exec(
      folded.slice(Math.max(this.done, before.start - 12), before.start),
    );
    if (colon === null) return null;
    const titles = titlesBefore(this.source, this.index, before.start, this.done);
    return titles?.isShared === true && titles.end < name.start
      ? { titles: titles.titles, hasOwn: true, isAddressed: false }
      : null;
  }

  /** "các đồng chí A, B - Phó Bí thư Đảng ủy": the title behind the last of a list is that of all. */
  private shareBackwards(
    name: NameRun,
    after: readonly Title[],
    isPlural: boolean,
    isListed: boolean,
    before: TitlesBefore | null,
  ): void {
    const { folded } = this.source;
    const isMany = MANY_BEFORE.test(folded.slice(Math.max(0, name.start - MANY_REACH), name.start));
    const first = after[0];
    if (before !== null) this.untitled = 0;
    else if (first === undefined)
      this.untitled = isMany ? 1 : isListed && this.untitled > 0 ? this.untitled + 1 : 0;
    else {
      const mayShare = isPlural || SHARED.test(folded.slice(first.start, first.end));
      if (isListed && this.untitled > 0 && mayShare) {
        for (const person of this.found.slice(-1 - this.untitled, -1)) person.titles.push(...after);
      }
      this.untitled = 0;
    }
  }
}

/** Finds people: by a title or a form of address beside the name, or by a family name and at least three syllables. */
export function findPeople(source: Source, index: HeadIndex, lexicon: Lexicon | undefined): PersonDraft[] {
  const placed: PlacedSource = { ...source, places: placesNamedIn(source, index) };
  const found = new Finder(placed, index, lexicon).run();
  assignRoles(source, found);
  markSigners(source, found);
  return found;
}
