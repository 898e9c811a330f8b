import { fold, normalizeText } from '../text.js';
import type { DocumentSystem, Lexicon } from '../types.js';

/** One thing that is wrong with an entry of a lexicon. */
export interface LexiconProblem {
  /** Where: `organizations[2].name`. */
  readonly path: string;
  readonly what: string;
}

/** A lexicon that cannot be used; its message names every entry that is wrong and why. */
export class LexiconError extends Error {
  constructor(readonly problems: readonly LexiconProblem[]) {
    super(`the lexicon cannot be used: ${problems.map(({ path, what }) => `${path} ${what}`).join('; ')}`);
    this.name = 'LexiconError';
  }
}

type Organization = NonNullable<Lexicon['organizations']>[number];
type Person = NonNullable<Lexicon['persons']>[number];
type DocumentType = NonNullable<Lexicon['documentTypes']>[number];

const SYSTEMS: readonly DocumentSystem[] = ['party', 'state', 'both'];
const LETTERS = /^\p{L}[\p{L}\d]*$/u;

/**
 * Makes a lexicon of one or several parts: a shared one, that of a house, that of one reading. Entries with the same name become
 * one, their abbreviations and titles are joined; where two parts say different things of one abbreviation or one code, the later
 * part wins. The result does not change any more and can be given to `read` and to `createLexicon` again.
 *
 * @throws LexiconError which names every entry that is wrong, so that a file kept by hand can be put right at once
 */
export function createLexicon(...parts: readonly Lexicon[]): Lexicon {
  const problems: LexiconProblem[] = [];
  const read = parts.map((part, i) => {
    const checked = new Checker(parts.length > 1 ? `parts[${i}].` : '').lexicon(part);
    problems.push(...checked.problems);
    return checked.lexicon;
  });
  if (problems.length > 0) throw new LexiconError(problems);
  return Object.freeze({
    organizations: Object.freeze(mergeOrganizations(read.map(({ organizations }) => organizations))),
    places: Object.freeze(unique(read.flatMap(({ places }) => places))),
    persons: Object.freeze(mergePersons(read.flatMap(({ persons }) => persons))),
    documentTypes: Object.freeze(mergeTypes(read.flatMap(({ documentTypes }) => documentTypes))),
  });
}

interface WholeLexicon {
  readonly organizations: Organization[];
  readonly places: string[];
  readonly persons: Person[];
  readonly documentTypes: DocumentType[];
}

/** Reads one part of a lexicon, which may come from a file: nothing is taken for granted. */
class Checker {
  readonly problems: LexiconProblem[] = [];

  constructor(private readonly prefix: string) {}

  lexicon(given: unknown): { readonly lexicon: WholeLexicon; readonly problems: readonly LexiconProblem[] } {
    const part = this.fields(given, '', ['organizations', 'places', 'persons', 'documentTypes']);
    const lexicon = {
      organizations: this.list(part.organizations, 'organizations', (entry, path) => {
        const { name, abbreviations } = this.fields(entry, path, ['name', 'abbreviations']);
        return {
          name: this.words(name, `${path}.name`),
          abbreviations: this.strings(abbreviations, `${path}.abbreviations`),
        };
      }),
      places: this.strings(part.places, 'places'),
      persons: this.list(part.persons, 'persons', (entry, path) => {
        const { name, titles } = this.fields(entry, path, ['name', 'titles']);
        return { name: this.words(name, `${path}.name`), titles: this.strings(titles, `${path}.titles`) };
      }),
      documentTypes: this.list(part.documentTypes, 'documentTypes', (entry, path) => {
        const { code, name, system } = this.fields(entry, path, ['code', 'name', 'system']);
        return {
          code: this.code(code, `${path}.code`),
          name: this.words(name, `${path}.name`),
          system: this.system(system, `${path}.system`),
        };
      }),
    };
    this.refuseSharedAbbreviations(lexicon.organizations);
    return { lexicon, problems: this.problems };
  }

  private wrong(path: string, what: string): void {
    this.problems.push({ path: `${this.prefix}${path}` || 'the lexicon', what });
  }

  /** The fields of an object; one that is not known is most likely misspelt. */
  private fields<K extends string>(
    value: unknown,
    path: string,
    known: readonly K[],
  ): Partial<Record<K, unknown>> {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.wrong(path, `must be an object with ${known.join(', ')}`);
      return {};
    }
    for (const key of Object.keys(value)) {
      if (known.some((one) => one === key)) continue;
      this.wrong(path === '' ? key : `${path}.${key}`, `is not known; there are ${known.join(', ')}`);
    }
    return value;
  }

  private list<T>(value: unknown, path: string, entry: (value: unknown, path: string) => T): T[] {
    if (value === undefined) return [];
    if (Array.isArray(value)) return value.map((one: unknown, i) => entry(one, `${path}[${i}]`));
    this.wrong(path, 'must be a list');
    return [];
  }

  private strings(value: unknown, path: string): string[] {
    return this.list(value, path, (one, at) => this.words(one, at));
  }

  private words(value: unknown, path: string): string {
    const words = typeof value === 'string' ? normalizeText(value).replace(/\s+/gu, ' ').trim() : '';
    if (!/\p{L}/u.test(words)) this.wrong(path, 'must be words');
    return words;
  }

  private code(value: unknown, path: string): string {
    const code = typeof value === 'string' ? normalizeText(value).trim() : '';
    if (!LETTERS.test(code))
      this.wrong(path, 'must be the letters that stand for the type in a symbol, such as "NQ"');
    return code;
  }

  private system(value: unknown, path: string): DocumentSystem {
    const system = SYSTEMS.find((known) => known === value);
    if (system === undefined) this.wrong(path, `must be one of ${SYSTEMS.join(', ')}`);
    return system ?? 'both';
  }

  /** An abbreviation that stands for two bodies would be read as one of them by chance. */
  private refuseSharedAbbreviations(organizations: readonly Organization[]): void {
    const owners = new Map<string, string>();
    for (const [i, { name, abbreviations = [] }] of organizations.entries()) {
      for (const [j, abbreviation] of abbreviations.entries()) {
        const owner = owners.get(fold(abbreviation));
        if (owner !== undefined && fold(owner) !== fold(name)) {
          this.wrong(
            `organizations[${i}].abbreviations[${j}]`,
            `"${abbreviation}" already stands for "${owner}"`,
          );
        }
        owners.set(fold(abbreviation), owner ?? name);
      }
    }
  }
}

/** Each once, compared without capitals; the first spelling stays. */
function unique(words: readonly string[]): string[] {
  const seen = new Set<string>();
  return words.filter((word) => {
    const isNew = !seen.has(fold(word));
    seen.add(fold(word));
    return isNew;
  });
}

function mergeOrganizations(parts: readonly (readonly Organization[])[]): Organization[] {
  const merged = new Map<string, { name: string; abbreviations: string[] }>();
  const owners = new Map<string, string>();
  for (const { name, abbreviations = [] } of parts.flat()) {
    const key = fold(name);
    const known = merged.get(key) ?? { name, abbreviations: [] };
    known.abbreviations = unique([...known.abbreviations, ...abbreviations]);
    merged.set(key, known);
    for (const abbreviation of abbreviations) owners.set(fold(abbreviation), key);
  }
  for (const [key, known] of merged) {
    known.abbreviations = known.abbreviations.filter(
      (abbreviation) => owners.get(fold(abbreviation)) === key,
    );
  }
  return [...merged.values()];
}

function mergePersons(persons: readonly Person[]): Person[] {
  const merged = new Map<string, { name: string; titles: string[] }>();
  for (const { name, titles = [] } of persons) {
    const known = merged.get(fold(name)) ?? { name, titles: [] };
    known.titles = unique([...known.titles, ...titles]);
    merged.set(fold(name), known);
  }
  return [...merged.values()];
}

/** One name for each code in each system. */
function mergeTypes(types: readonly DocumentType[]): DocumentType[] {
  const merged = new Map<string, DocumentType>();
  for (const type of types) merged.set(`${fold(type.code)} ${type.system}`, type);
  return [...merged.values()];
}
