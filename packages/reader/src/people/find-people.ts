import type { HeadIndex } from '../organizations/heads.js';
import type { OrganizationName } from '../organizations/organization-name.js';
import { fold, type Source } from '../text.js';
import type { Lexicon, PersonRole } from '../types.js';
import { isUpperAt, isWordAt, wordEnd } from '../words.js';
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
const BETWEEN = /, | - | – |: | \(|; /;
const MAX_TITLES = 8;

/** Titles from `start`, joined by commas: "Bí thư Thành ủy, Chủ tịch HĐND TP". */
function titleListAt(source: Source, index: HeadIndex, start: number): Title[] {
  const titles: Title[] = [];
  let position = start;
  while (titles.length < MAX_TITLES) {
    const former = /^(?:nguyên|cố|quyền) /.exec(source.folded.slice(position, position + 8))?.[0].length ?? 0;
    const title = isUpperAt(source.cased, position + former)
      ? titleAt(source, index, position + former)
      : null;
    if (title === null) break;
    titles.push(title);
    if (!source.folded.startsWith(', ', title.end)) break;
    position = title.end + 2;
  }
  return titles;
}

function titlesAfter(source: Source, index: HeadIndex, end: number): Title[] {
  const separator = BETWEEN.exec(source.folded.slice(end, end + 3));
  const isNext = separator?.index === 0 && !separator[0].startsWith(';') && !separator[0].startsWith(':');
  return isNext ? titleListAt(source, index, end + separator[0].length) : [];
}

/** All lists of titles that end right before a name: "Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh " + name. */
function titleRuns(source: Source, index: HeadIndex): Map<number, Title[]> {
  const runs = new Map<number, Title[]>();
  const { cased } = source;
  for (let position = 0; position < cased.length; position++) {
    if (!isUpperAt(cased, position) || isWordAt(cased, position - 1)) continue;
    const titles = titleListAt(source, index, position);
    const last = titles.at(-1);
    if (last === undefined) continue;
    const gap =
      /^(?:: |:| |, )(?:các )?(?:đồng chí:? )?/.exec(source.folded.slice(last.end, last.end + 18))?.[0] ?? '';
    runs.set(last.end + gap.length, titles);
    position = last.end - 1;
  }
  return runs;
}

function isAllowed(
  source: Source,
  run: NameRun,
  places: ReadonlySet<string>,
  isNamed: boolean,
  isTitled: boolean,
): boolean {
  const folded = source.folded.slice(run.start, run.end);
  if (places.has(folded)) return false;
  for (const place of places)
    if (folded.startsWith(`${place} `) && place.split(' ').length >= run.syllables) return false;
  if (isTitled) return true;
  if (isAfterPlaceWord(source, run.start)) return false;
  if (isNamed) return true;
  return (
    isSurnameAt(source, run.start) &&
    run.syllables >= 3 &&
    STANDS_ALONE.test(source.folded.slice(Math.max(0, run.start - 8), run.start))
  );
}

/** Finds people: by a title or a form of address beside the name, or by a family name and at least three syllables. */
export function findPeople(
  source: Source,
  index: HeadIndex,
  organizations: readonly OrganizationName[],
  lexicon: Lexicon | undefined,
): PersonDraft[] {
  const places = placeNames(lexicon);
  const known = new Map((lexicon?.persons ?? []).map((person) => [fold(person.name), person]));
  const before = titleRuns(source, index);
  const found: PersonDraft[] = [];
  const { cased, folded } = source;
  const seen = new Set<string>();
  let organization = 0;
  let shared: Title[] = [];
  for (let position = 0; position < cased.length; position++) {
    if (!isUpperAt(cased, position) || isWordAt(cased, position - 1)) continue;
    while ((organizations[organization]?.end ?? Number.POSITIVE_INFINITY) <= position) organization++;
    const inside = organizations[organization];
    if (inside !== undefined && inside.start <= position && position < inside.end) {
      position = inside.end - 1;
      continue;
    }
    const run = nameRunAt(source, position);
    if (run === null) {
      position = wordEnd(cased, position) - 1;
      continue;
    }
    const addressed = ADDRESS.test(folded.slice(Math.max(0, position - 12), position));
    const titlesBefore = before.get(position) ?? [];
    const following = titlesAfter(source, index, run.end);
    const last = found.at(-1);
    const isListed = last !== undefined && shared.length > 0 && folded.slice(last.end, position) === ', ';
    const isKnown = known.has(folded.slice(run.start, run.end));
    const isSurname = isSurnameAt(source, position);
    const isNamed =
      isKnown ||
      (addressed && run.syllables <= 4) ||
      ((titlesBefore.length > 0 || following.length > 0 || isListed) && isSurname);
    if (
      titleAt(source, index, position) !== null ||
      !isAllowed(source, run, places, isNamed, titlesBefore.length > 0 && isSurname)
    )
      continue;
    if (titlesBefore.length > 0) shared = titlesBefore;
    else if (!isListed) shared = [];
    const titles = [...titlesBefore, ...(isListed && titlesBefore.length === 0 ? shared : []), ...following];
    const after = following.at(-1)?.end ?? run.end;
    seen.add(folded.slice(run.start, run.end));
    found.push({
      start: run.start,
      end: run.end,
      name: cased.slice(run.start, run.end),
      titles,
      role: null,
      after,
    });
    position = after - 1;
  }
  for (const [i, person] of found.entries()) {
    person.role = roleOf(
      source,
      person,
      found[i - 1]?.after ?? 0,
      found[i + 1]?.start ?? folded.length,
      found[i - 1]?.role ?? null,
    );
  }
  // "A, B, C cùng dự": the verb after the last of a list holds for all.
  for (let i = found.length - 2; i >= 0; i--) {
    const [person, next] = [found[i], found[i + 1]];
    if (person === undefined || next === undefined || person.role !== null) continue;
    if (/^(?:,| và) ?$/.test(folded.slice(person.after, next.start))) person.role = next.role;
  }
  return found;
}
