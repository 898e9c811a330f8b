export { mayFileDocuments, visibleDocuments } from './access.js';
export { resolveCitation } from './citation-operations.js';
export { citationsFrom, type DocumentCitation } from './citation-queries.js';
export {
  acceptDirective,
  addDirective,
  type DirectiveCorrection,
  dismissDirective,
  type NewDirective,
  reopenDirective,
} from './directive-operations.js';
export { findDirective, listDirectives } from './directive-queries.js';
export {
  DIRECTIONS,
  DIRECTIVE_KINDS,
  type Direction,
  type DirectiveKind,
  type DirectiveRow,
  type DirectiveState,
  type DocumentDetail,
  type DocumentEntry,
  type DocumentFacts,
  numberText,
  VISIBILITIES,
  type Visibility,
} from './document.js';
export { DocumentText, type DocumentTextProps } from './document-text.js';
export { type Imported, type ImportOptions, importOne } from './import.js';
export { publicDocumentLinks, type SearchHit, searchDocuments } from './list-queries.js';
export {
  type Correction,
  correctDocument,
  type Filed,
  type Filing,
  fileDocument,
  withdrawDocument,
} from './operations.js';
export { documentPath, registerPath, reviewPath } from './paths.js';
export type { RegisterPorts } from './ports.js';
export { type DocumentInput, type PreparedDocument, prepareDocument, readerLexicon } from './prepare.js';
export { documentLabels, findDocument } from './queries.js';
export { registerRoutes } from './routes.js';
