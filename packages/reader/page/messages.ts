/** What the page and its worker say to each other. */

import type { Citation, Directive, MARKED_LAYERS, Person, Problem } from 'bamsat-reader';

/** A layer that the page marks. */
export type Layer = (typeof MARKED_LAYERS)[number];

/** Rows that a table shows; of more it says that there are more. */
export const MOST_ROWS = 500;

/** The findings of one layer: how many, and those that a table has room for. */
export interface Table<Finding> {
  readonly count: number;
  readonly rows: readonly Finding[];
}

/** What the page shows of a reading beside the marked text. */
export interface Found {
  readonly counts: Readonly<Record<Layer, number>>;
  /** Without those that only point back to another mention. */
  readonly citations: Table<Citation>;
  readonly people: Table<Person>;
  readonly directives: Table<Directive>;
  /** Each with the words that it is about. */
  readonly problems: Table<Problem & { readonly where: string }>;
  /** Time of reading, milliseconds. */
  readonly time: number;
}

/** Reads a text, or marks other layers in the text that was read last. */
export interface Request {
  /** Numbers the requests: the page wants the answer to its last one only. */
  readonly run: number;
  readonly content?: string;
  readonly layers: readonly Layer[];
}

export interface Answer {
  readonly run: number;
  /** Where a text was read. */
  readonly found?: Found;
  /** The marked text as HTML, in parts that end with a line and outside every mark. */
  readonly parts: readonly string[];
}
