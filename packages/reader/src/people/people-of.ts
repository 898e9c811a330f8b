import { authorsOf, isSourceLine, photographersOf } from '../layout/bylines.js';
import { partAt } from '../layout/parts.js';
import { countLeading } from '../ordered.js';
import type { HeadIndex } from '../organizations/heads.js';
import type { Source } from '../text.js';
import type { Header, LayoutPart, Lexicon, Person } from '../types.js';
import { findPeople, type PersonDraft } from './find-people.js';

function personAt(
  source: Source,
  start: number,
  end: number,
  { name, titles, fullTitles, role }: Pick<Person, 'name' | 'titles' | 'fullTitles' | 'role'>,
): Person {
  return { surface: source.content.slice(start, end), start, end, fullTitles, name, titles, role };
}

/** A person of the text with the place in the content and the part of the page. */
interface Placed {
  start: number;
  end: number;
  part: LayoutPart['part'] | null;
  draft: PersonDraft;
}

function fieldsOf({
  name,
  titles,
  role,
}: PersonDraft): Pick<Person, 'name' | 'titles' | 'fullTitles' | 'role'> {
  return {
    name,
    titles: titles.map(({ written }) => written),
    fullTitles: titles.map(({ full }) => full),
    role,
  };
}

/** The people of the running text and the captions. */
function mentioned(source: Source, placed: readonly Placed[], signed: readonly Person[]): Person[] {
  return placed.flatMap(({ start, end, part, draft }): Person[] => {
    if (part === 'byline' || part === 'widget') return [];
    // "Ảnh: Lê Văn An" in a caption is read as a signature.
    const author =
      part === 'caption' ? signed[countLeading(signed, (one) => one.start < end) - 1] : undefined;
    if (author !== undefined && author.end > start) return [];
    return [personAt(source, start, end, fieldsOf(draft))];
  });
}

/** Those who are named in one line as having written it or photographed. */
function authorsIn(
  source: Source,
  line: string,
  { start, part }: LayoutPart,
  placed: readonly Placed[],
): Person[] {
  const isByline = part === 'byline';
  // "Luật gia Lê Vy": the title shows the name.
  const titled = placed.filter(({ draft }) => isByline && draft.before < draft.start && !isSourceLine(line));
  const signatures = (isByline ? authorsOf(line) : photographersOf(line)).flatMap(({ name, offset }) => {
    const [from, to] = [start + offset, start + offset + name.length];
    if (titled.some((one) => one.start < to && from < one.end)) return [];
    const draft = placed.find((one) => one.start === from)?.draft;
    const fields = draft === undefined ? { titles: [], fullTitles: [] } : fieldsOf(draft);
    return [{ from, to, ...fields, name }];
  });
  return [
    ...titled.map((one) => ({ from: one.start, to: one.end, ...fieldsOf(one.draft) })),
    ...signatures,
  ].map(({ from, to, name, titles, fullTitles }) =>
    personAt(source, from, to, { name, titles, fullTitles, role: 'author' }),
  );
}

/** The people named in bylines and in the credits of captions. */
function authors(
  source: Source,
  plain: string,
  layout: readonly LayoutPart[],
  placed: readonly Placed[],
): Person[] {
  return layout.flatMap((line): Person[] => {
    if (line.part !== 'byline' && line.part !== 'caption') return [];
    const first = countLeading(placed, ({ start }) => start < line.start);
    const last = countLeading(placed, ({ start }) => start < line.end);
    return authorsIn(source, plain.slice(line.start, line.end), line, placed.slice(first, last));
  });
}

/** Makes the signer of the head one of the people: a mention that is there gets the role, else one is added. */
function withSigner(source: Source, plain: string, people: Person[], header: Header | null): Person[] {
  if (header === null || header.signer === null) return people;
  const { signer: name, signerTitle } = header;
  const start = plain.lastIndexOf(name);
  const titles = signerTitle === null ? [] : [signerTitle];
  const fullTitles = [...titles];
  const known = people.find((person) => person.start === start);
  if (known !== undefined) {
    known.role = 'signer';
    if (known.titles.length === 0) Object.assign(known, { titles, fullTitles });
    return people;
  }
  return start < 0
    ? people
    : [...people, personAt(source, start, start + name.length, { name, titles, fullTitles, role: 'signer' })];
}

/** People of the running text, and the authors and signers that the layout shows, in order of the text. */
export function peopleOf(
  source: Source,
  index: HeadIndex,
  lexicon: Lexicon | undefined,
  layout: readonly LayoutPart[],
  header: Header | null,
): Person[] {
  // The layout works on lines whose spaces are plain; lengths do not change.
  const plain = source.content.replace(/[^\S\n ]/g, ' ');
  const placed = findPeople(source, index, lexicon).map((draft): Placed => {
    const { start, end } = source.spanOf(draft.start, draft.end);
    return { start, end, part: partAt(layout, start), draft };
  });
  const signed = authors(source, plain, layout, placed).sort((a, b) => a.start - b.start);
  const people = [...mentioned(source, placed, signed), ...signed];
  return withSigner(source, plain, people, header).sort((a, b) => a.start - b.start);
}
