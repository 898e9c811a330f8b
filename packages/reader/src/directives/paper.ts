import type { Sentence } from '../sentences.js';
import type { Source } from '../text.js';
import type { Context } from './context.js';
import type { DirectiveDraft, Findings } from './draft.js';
import type { Genre } from './genre.js';
import type { Mark } from './phrases.js';

/** A text (văn bản) while its tasks are looked for: what the layers before know of it, and what was found so far. */
export interface Paper {
  readonly source: Source;
  readonly findings: Findings;
  readonly genre: Genre;
  readonly context: Context;
  readonly found: DirectiveDraft[];
}

/** The sentence (câu) of a paper that is read now, behind the mark of its item. */
export interface Place extends Paper {
  readonly sentence: Sentence;
  readonly mark: Mark;
  /** Does a verb of command stand somewhere in it? */
  readonly hasTrigger: boolean;
  /** The next sentences, for where one of them decides. */
  readonly following: () => readonly Sentence[];
}
