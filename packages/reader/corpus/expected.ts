import { readdirSync, readFileSync } from 'node:fs';
import type { Citation, Directive, Header, Person, TextKind } from 'bamsat-reader';

/** What a corpus text must give. A layer that is left out is not looked at. */
export interface Expected {
  kind?: TextKind;
  header?: Partial<Header> | null;
  /** All citations in order; of each the fields named. */
  citations?: (Partial<Omit<Citation, 'problems'>> & { problems?: string[] })[];
  people?: Pick<Person, 'name' | 'role' | 'titles'>[];
  directives?: (Pick<Directive, 'kind' | 'assignee' | 'deadline'> & { start: string })[];
  /** from, to, rrule. */
  dates?: [string | null, string | null, string | null][];
  /** value, unit. */
  figures?: [number, string][];
  layout?: string[];
  organizations?: string[];
}

/** A text of the corpus with what it must give. */
export interface CorpusText {
  name: string;
  text: string;
  expected: Expected;
}

function expectedIn(file: URL): Expected {
  const parsed: Expected = JSON.parse(readFileSync(file, 'utf8'));
  return parsed;
}

/** The texts of a folder of `.txt` and `.json` files of one name. */
export function corpusOf(folder: URL): CorpusText[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({
      name: file.slice(0, -4),
      text: readFileSync(new URL(file, folder), 'utf8'),
      expected: expectedIn(new URL(file.replace(/txt$/, 'json'), folder)),
    }));
}
