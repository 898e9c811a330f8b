/** bamsat-reader: Vietnamese official text in, findings out. */

export { parseDocumentNumber } from './citations/parse-document-number.js';
export { DOCUMENT_TYPES, type DocumentType } from './data/document-types.js';
export { read } from './read.js';
export { fold, foldForSearch, foldWithMap, normalizeText } from './text.js';
export type * from './types.js';
