import type {
  Citation,
  DateMention,
  Directive,
  Figure,
  LayoutPart,
  Organization,
  Person,
  Problem,
  Reading,
} from '../types.js';
import { nest, type Piece } from './nest.js';

/** What each layer that has places in the text holds. */
export interface FindingOf {
  layout: LayoutPart;
  directives: Directive;
  citations: Citation;
  people: Person;
  organizations: Organization;
  dates: DateMention;
  figures: Figure;
  problems: Problem;
}

/** A layer that can be marked in the text: all but the header, which says what a document is and not where. */
export type MarkedLayer = keyof FindingOf;

/** The layers from outside to inside, where two findings lie over the same stretch. */
const OUTERMOST_FIRST = [
  'layout',
  'directives',
  'citations',
  'people',
  'organizations',
  'dates',
  'figures',
  'problems',
] as const satisfies readonly MarkedLayer[];

/** What is marked unless somebody asks for something else; parts of a page are more than a mark in a line. */
export const MARKED_LAYERS: readonly Exclude<MarkedLayer, 'layout'>[] = OUTERMOST_FIRST.filter(
  (layer) => layer !== 'layout',
);

/** A finding with its place; `reading[layer][index]` is `finding`. */
export type Mark = {
  [L in MarkedLayer]: {
    readonly layer: L;
    readonly index: number;
    readonly finding: FindingOf[L];
    readonly start: number;
    readonly end: number;
  };
}[MarkedLayer];

/** A mark as it is drawn: a finding that overlaps another is drawn in several parts. */
export type DrawnMark = Mark & {
  /** The stretch of the text under this part of the mark. */
  readonly text: string;
  /** Does the finding begin and end with this part? */
  readonly isFirst: boolean;
  readonly isLast: boolean;
};

/** How findings are drawn. */
export interface Renderer {
  /** Draws plain text. `marks` are those that it lies under, outermost first. */
  text(plain: string, marks: readonly Mark[]): string;
  /** Draws a mark round what lies in it, which is drawn already. */
  wrap(inner: string, mark: DrawnMark): string;
}

/** What is marked. */
export interface AnnotateOptions {
  /** Only these layers; `MARKED_LAYERS` where it is left out. */
  readonly layers?: readonly MarkedLayer[];
}

/**
 * Draws a text with its findings marked: inside each other where they nest, split where they overlap (`nest`). Without the marks
 * the result is the NFC text again, and the parts of every mark cover its finding exactly.
 *
 * @throws RangeError when `reading` is not of this text
 */
export function annotate(
  text: string,
  reading: Reading,
  renderer: Renderer,
  options: AnnotateOptions = {},
): string {
  const content = text.normalize('NFC');
  if (content.length !== reading.text.length) {
    const lengths = `${reading.text.length} characters, this one has ${content.length}`;
    throw new RangeError(`annotate: the reading is of a text of ${lengths}`);
  }
  return draw(nest(content, marksOf(reading, options.layers)), renderer, []).drawn;
}

/** The findings of some layers as marks, outer layers first. */
export function marksOf(reading: Reading, layers: readonly MarkedLayer[] = MARKED_LAYERS): Mark[] {
  const wanted = new Set(layers);
  return OUTERMOST_FIRST.filter((layer) => wanted.has(layer)).flatMap((layer) => layerMarks(reading, layer));
}

function layerMarks(reading: Reading, layer: MarkedLayer): Mark[] {
  const findings: readonly FindingOf[MarkedLayer][] = reading[layer];
  // The layer and its finding belong together, which the compiler cannot follow through an index.
  return findings.map((finding, index) => {
    const { start, end } = finding;
    return { layer, index, finding, start, end } as Mark;
  });
}

function draw(
  pieces: readonly Piece<Mark>[],
  renderer: Renderer,
  outer: readonly Mark[],
): { drawn: string; text: string } {
  let drawn = '';
  let text = '';
  for (const piece of pieces) {
    if ('text' in piece) {
      drawn += renderer.text(piece.text, outer);
      text += piece.text;
      continue;
    }
    const { mark, isFirst, isLast } = piece;
    const inner = draw(piece.pieces, renderer, [...outer, mark]);
    drawn += renderer.wrap(inner.drawn, { ...mark, text: inner.text, isFirst, isLast });
    text += inner.text;
  }
  return { drawn, text };
}
