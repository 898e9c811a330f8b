import { authorsOf } from '../layout/bylines.js';
import { partAt } from '../layout/parts.js';
import type { HeadIndex } from '../organizations/heads.js';
import type { Source } from '../text.js';
import type { Header, LayoutPart, Lexicon, Person } from '../types.js';
import { findPeople } from './find-people.js';

function personAt(
  source: Source,
  start: number,
  end: number,
  fields: Pick<Person, 'name' | 'titles' | 'role'>,
): Person {
  return { surface: source.content.slice(start, end), start, end, fullTitles: [...fields.titles], ...fields };
}

/** The people of the running text and the captions. */
function mentioned(
  source: Source,
  index: HeadIndex,
  lexicon: Lexicon | undefined,
  layout: readonly LayoutPart[],
): Person[] {
  return findPeople(source, index, lexicon).flatMap(({ start, end, name, titles, role }): Person[] => {
    const span = source.spanOf(start, end);
    const part = partAt(layout, span.start);
    if (part === 'byline' || part === 'widget') return [];
    const written = titles.map((title) => title.written);
    const fullTitles = titles.map(({ full }) => full);
    return [{ ...personAt(source, span.start, span.end, { name, titles: written, role }), fullTitles }];
  });
}

/** The people named in bylines. */
function authors(source: Source, plain: string, layout: readonly LayoutPart[]): Person[] {
  return layout
    .filter(({ part }) => part === 'byline')
    .flatMap(({ start, end }) =>
      authorsOf(plain.slice(start, end)).map(({ name, offset }) =>
        personAt(source, start + offset, start + offset + name.length, { name, titles: [], role: 'author' }),
      ),
    );
}

/** Makes the signer of the head one of the people: a mention that is there gets the role, else one is added. */
function withSigner(source: Source, plain: string, people: Person[], header: Header | null): Person[] {
  if (header === null || header.signer === null) return people;
  const { signer: name, signerTitle } = header;
  const start = plain.lastIndexOf(name);
  const titles = signerTitle === null ? [] : [signerTitle];
  const known = people.find((person) => person.start === start);
  if (known !== undefined) {
    known.role = 'signer';
    if (known.titles.length === 0) Object.assign(known, { titles, fullTitles: [...titles] });
    return people;
  }
  return start < 0
    ? people
    : [...people, personAt(source, start, start + name.length, { name, titles, role: 'signer' })];
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
  const people = [...mentioned(source, index, lexicon, layout), ...authors(source, plain, layout)];
  return withSigner(source, plain, people, header).sort((a, b) => a.start - b.start);
}
