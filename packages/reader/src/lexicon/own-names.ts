import { fold, type Source } from '../text.js';
import type { Lexicon, Person } from '../types.js';
import { isWordAt, wordEnd } from '../words.js';

/** A name of the caller's lexicon at a place of the copy. */
export interface OwnName {
  start: number;
  end: number;
  syllables: number;
}

/** The persons of a lexicon by the first word of their names, folded, longer names first. */
export class OwnNames {
  private readonly byFirstWord = new Map<string, string[]>();

  constructor(lexicon: Lexicon | undefined) {
    for (const { name } of lexicon?.persons ?? []) {
      const folded = fold(name);
      const first = folded.slice(0, wordEnd(folded, 0));
      if (first === '') continue;
      const names = [...(this.byFirstWord.get(first) ?? []), folded];
      this.byFirstWord.set(
        first,
        names.sort((a, b) => b.length - a.length),
      );
    }
  }

  /** The name that begins at a capital of the text, or null. */
  at({ folded }: Source, start: number): OwnName | null {
    if (this.byFirstWord.size === 0) return null;
    const names = this.byFirstWord.get(folded.slice(start, wordEnd(folded, start)));
    const name = names?.find((one) => folded.startsWith(one, start) && !isWordAt(folded, start + one.length));
    if (name === undefined) return null;
    return { start, end: start + name.length, syllables: name.split(' ').length };
  }
}

/** Gives the known titles of a person to mentions that say none: they are no words of the text, so only `fullTitles` has them. */
export function withKnownTitles(people: readonly Person[], lexicon: Lexicon | undefined): Person[] {
  const titles = new Map(lexicon?.persons?.map((person) => [fold(person.name), person.titles ?? []]));
  return people.map((person) => {
    const known = person.titles.length === 0 ? (titles.get(fold(person.name)) ?? []) : [];
    return known.length === 0 ? person : { ...person, fullTitles: [...known] };
  });
}
