import { readdirSync, readFileSync } from 'node:fs';
import type { Citation, Directive, Header, LayoutPart, Person, ProblemCode, TextKind } from 'bamsat-reader';

/** A mention of a document that must be found; a field that is left out is not scored. */
export type ExpectedCitation = Partial<Omit<Citation, 'problems' | 'stated'>> & {
  /** Which of date and issuer the text says for this mention. */
  stated?: ('date' | 'issuer')[];
  problems?: ProblemCode[];
};

/** An obligation that must be found: by its exact stretch of text, or by how its `what` begins. */
export type ExpectedDirective = Partial<Omit<Directive, 'start' | 'end' | 'surface' | 'citations'>> & {
  text?: string;
  start?: string;
};

/** What a corpus text must give. A layer that is left out is not looked at; `README.md` describes the fields. */
export interface Expected {
  kind?: TextKind;
  header?: Partial<Header> | null;
  citations?: ExpectedCitation[];
  people?: Pick<Person, 'name' | 'role' | 'titles'>[];
  directives?: ExpectedDirective[];
  /** from, to, rrule. */
  dates?: [string | null, string | null, string | null][];
  /** value, unit. */
  figures?: [number, string][];
  /** One for each line that is not empty. */
  layout?: LayoutPart['part'][];
  organizations?: string[];
}

/** A text of the corpus with what it must give. */
export interface CorpusText {
  name: string;
  text: string;
  expected: Expected;
}

function expectedIn(file: URL): Expected {
  try {
    const parsed: Expected = JSON.parse(readFileSync(file, 'utf8'));
    return parsed;
  } catch (error) {
    throw new Error(`${file.pathname}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
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
