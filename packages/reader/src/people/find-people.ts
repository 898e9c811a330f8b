import type { HeadIndex } from '../organizations/heads.js';
import type { OrganizationName } from '../organizations/organization-name.js';
import { fold, type Source } from '../text.js';
import type { Lexicon, PersonRole } from '../types.js';
import { isUpperAt } from '../words.js';
import { isAfterPlaceWord, isSurnameAt, type NameRun, nameRunAt, placeNames } from './names.js';
import { roleOf } from './roles.js';
import { type Title, titleAt } from './titles.js';

/** A person while being read; offsets count in the matching copy. */
export interface PersonDraft {
  start: number;
  end: number;
  name: string;
  titles: Title[];
  role: PersonRole | null;
  /** End of the titles that follow the name. */
  after: number;
}

const ADDRESS = /(?:đồng chí|đ\/c|đ\.c|ông|bà) ?:? ?$/;
/** A name without a title is believed where a sentence or a list begins, or after one of these words. */
const STANDS_ALONE =
  /(?:^|[.,;:!?\n("“] ?|- |(?:^|[^\p{L}])(?:và|do|của|cùng|với|bởi|ảnh|em|bác|anh|chị|cụ|mẹ) )$/u;
const BETWEEN = /(?:, | - | \()/y;
const MAX_TITLES = 8;
const FORMER = /(?:nguyên|cố|quyền) /y;
const AFTER_TITLES = /(?:: |:| |, )(?:các )?(?:đồng chí:? )?/y;
const IN_LIST = /^(?:,| và) ?$/;

/** Titles from `start`, joined by commas: "Bí thư Thành ủy, Chủ tịch HĐND TP". */
function titleListAt(source: Source, index: HeadIndex, start: number): Title[] {
  const titles: Title[] = [];
  let position = start;
  while (titles.length < MAX_TITLES) {
    FORMER.lastIndex = position;
    const post = position + (FORMER.exec(source.folded)?.[0].length ?? 0);
    const title = isUpperAt(source.cased, post) ? titleAt(source, index, post) : null;
    if (title === null) break;
    titles.push(title);
    if (!source.folded.startsWith(', ', title.end)) break;
    position = title.end + 2;
  }
  return titles;
}

function titlesAfter(source: Source, index: HeadIndex, end: number): Title[] {
  BETWEEN.lastIndex = end;
  const separator = BETWEEN.exec(source.folded)?.[0];
  return separator === undefined ? [] : titleListAt(source, index, end + separator.length);
}

/** All lists of titles by the place where a name may follow: "Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh " + name. */
function titleRuns(source: Source, index: HeadIndex): Map<number, Title[]> {
  const runs = new Map<number, Title[]>();
  let done = 0;
  for (const position of source.capitals) {
    if (position < done) continue;
    const titles = titleListAt(source, index, position);
    const last = titles.at(-1);
    if (last === undefined) continue;
    AFTER_TITLES.lastIndex = last.end;
    runs.set(last.end + (AFTER_TITLES.exec(source.folded)?.[0].length ?? 0), titles);
    done = last.end;
  }
  return runs;
}

/** What stands beside a run of name syllables and speaks for a person. */
interface Evidence {
  titlesBefore: Title[];
  titlesAfter: Title[];
  /** In a list after a shared title: "các Phó Chủ tịch: A, B". */
  isListed: boolean;
  /** Known to the caller, or named with a title before. */
  isKnown: boolean;
}

function isPerson(source: Source, run: NameRun, evidence: Evidence, places: ReadonlySet<string>): boolean {
  const { folded } = source;
  if (places.has(folded.slice(run.start, run.end))) return false;
  const isSurname = isSurnameAt(source, run.start);
  if (isSurname && evidence.titlesBefore.length > 0) return true;
  if (isAfterPlaceWord(source, run.start)) return false;
  if (evidence.isKnown || (isSurname && (evidence.titlesAfter.length > 0 || evidence.isListed))) return true;
  if (ADDRESS.test(folded.slice(Math.max(0, run.start - 12), run.start)) && run.syllables <= 4) return true;
  const before = folded.slice(Math.max(0, run.start - 8), run.start);
  return isSurname && run.syllables >= 3 && STANDS_ALONE.test(before);
}

/** Finds people: by a title or a form of address beside the name, or by a family name and at least three syllables. */
export function findPeople(
  source: Source,
  index: HeadIndex,
  organizations: readonly OrganizationName[],
  lexicon: Lexicon | undefined,
): PersonDraft[] {
  const places = placeNames(lexicon);
  const known = new Set((lexicon?.persons ?? []).map(({ name }) => fold(name)));
  const runs = titleRuns(source, index);
  const found: PersonDraft[] = [];
  let next = 0;
  let shared: Title[] = [];
  let done = 0;
  for (const position of source.capitals) {
    while ((organizations[next]?.end ?? Number.POSITIVE_INFINITY) <= position) next++;
    if (position < done || (organizations[next]?.start ?? Number.POSITIVE_INFINITY) <= position) continue;
    const run = nameRunAt(source, position);
    if (run === null) continue;
    const last = found.at(-1);
    const evidence: Evidence = {
      titlesBefore: runs.get(position) ?? [],
      titlesAfter: titlesAfter(source, index, run.end),
      isListed: last !== undefined && shared.length > 0 && source.folded.slice(last.end, position) === ', ',
      isKnown: known.has(source.folded.slice(run.start, run.end)),
    };
    if (!isPerson(source, run, evidence, places) || titleAt(source, index, position) !== null) continue;
    if (evidence.titlesBefore.length > 0) shared = evidence.titlesBefore;
    else if (!evidence.isListed) shared = [];
    const before = evidence.isListed && evidence.titlesBefore.length === 0 ? shared : evidence.titlesBefore;
    const titles = [...before, ...evidence.titlesAfter];
    const after = evidence.titlesAfter.at(-1)?.end ?? run.end;
    if (titles.length > 0) known.add(source.folded.slice(run.start, run.end));
    const name = source.cased.slice(run.start, run.end);
    found.push({ start: run.start, end: run.end, name, titles, role: null, after });
    done = after;
  }
  assignRoles(source, found);
  return found;
}

function assignRoles(source: Source, found: readonly PersonDraft[]): void {
  for (const [i, person] of found.entries()) {
    const [before, next] = [found[i - 1], found[i + 1]];
    const to = next?.start ?? source.folded.length;
    person.role = roleOf(source, person, before?.after ?? 0, to, before?.role ?? null);
  }
  // "A, B, C cùng dự": the verb after the last of a list holds for all.
  for (let i = found.length - 2; i >= 0; i--) {
    const [person, next] = [found[i], found[i + 1]];
    if (person === undefined || next === undefined || person.role !== null) continue;
    if (IN_LIST.test(source.folded.slice(person.after, next.start))) person.role = next.role;
  }
}
