export { visibleDocuments } from './access.js';
export { resolveCitation } from './citation-operations.js';
export { citationsFrom, type DocumentCitation } from './citation-queries.js';
export {
  acceptDirective,
  addDirective,
  type DirectiveCorrection,
  dismissDirective,
  reopenDirective,
} from './directive-operations.js';
export { findDirective, listDirectives } from './directive-queries.js';
export {
  DIRECTIVE_KINDS,
  type Direction,
  type DirectiveKind,
  type DirectiveRow,
  type DocumentDetail,
  type DocumentEntry,
  type DocumentFacts,
  numberText,
  VISIBILITIES,
  type Visibility,
} from './document.js';
export { DocumentText } from './document-text.js';
export { type ImportOptions, importOne } from './import.js';
export { publicDocumentLinks, searchDocuments } from './list-queries.js';
export {
  type Correction,
  correctDocument,
  type Filed,
  type Filing,
  fileDocument,
  withdrawDocument,
} from './operations.js';
export { documentPath, registerPath, reviewPath } from './paths.js';
export type { RegisterPorts, ScanDesk } from './ports.js';
export { type PreparedDocument, prepareDocument, readerLexicon } from './prepare.js';
export { documentLabels, findDocument } from './queries.js';
export { registerRoutes } from './routes.js';
export { ScanRunner } from './scan-runner.js';
