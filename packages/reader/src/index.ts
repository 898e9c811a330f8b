/** bamsat-reader: Vietnamese official text in, findings out. */

export {
  type AnnotateOptions,
  annotate,
  type DrawnMark,
  MARKED_LAYERS,
  type Mark,
  type MarkedLayer,
  marksOf,
  type Renderer,
} from './annotate/annotate.js';
export { ANSI_STYLES, ansiRenderer, inAnsiStyle } from './annotate/ansi.js';
export { escapeHtml, htmlRenderer } from './annotate/html.js';
export { type MarkedPiece, nest, type Piece } from './annotate/nest.js';
export { parseDocumentNumber } from './citations/parse-document-number.js';
export { DOCUMENT_TYPES, type DocumentType } from './data/document-types.js';
export { createLexicon, LexiconError, type LexiconProblem } from './lexicon/lexicon.js';
export { read } from './read.js';
export { fold, foldForSearch, foldWithMap, normalizeText } from './text.js';
export type * from './types.js';
