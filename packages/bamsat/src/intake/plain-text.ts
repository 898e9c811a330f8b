import { AppError } from '../shared/index.js';
import { type DecodedText, decodeText, encodingName } from './decode.js';
import type { FormatReader, IntakeNote, ReadContext } from './intake.js';

/** Plain text in any of the encodings that Vietnamese archives hold. */
export const plainText: FormatReader = {
  format: 'txt',
  extensions: ['.txt', '.text', '.md', '.csv', '.tsv', '.log'],
  mediaTypes: ['text/plain', 'text/markdown', 'text/csv', 'text/tab-separated-values'],
  heavy: false,
  // Text has no signature: what nothing else claims may be text, and decoding tells.
  sniff: () => 0.2,
  async read(bytes, context) {
    const decoded = decodeOrRefuse(bytes, context);
    if (decoded.text.trim() === '') throw new AppError('intake.empty', { name: context.name });
    const { text, encoding, converted } = decoded;
    return { text, encoding, converted, title: null, notes: decodingNotes(decoded) };
  },
};

/**
 * Decodes a file that must be text.
 *
 * @throws AppError `intake.binary`; `intake.text-too-long` before a long text is searched for its encoding
 */
export function decodeOrRefuse(bytes: Uint8Array, context: ReadContext, declared?: string): DecodedText {
  const { name, limits } = context;
  // No encoding has more than four bytes a character.
  if (bytes.length > 4 * limits.maxTextLength) {
    throw new AppError('intake.text-too-long', { name, limit: limits.maxTextLength });
  }
  const decoded = decodeText(bytes, declared);
  if (decoded === null) throw new AppError('intake.binary', { name });
  return decoded;
}

/** What the sender should know about how the bytes were understood. */
export function decodingNotes({ encoding, converted, guessed, damaged }: DecodedText): IntakeNote[] {
  const notes: IntakeNote[] = [];
  if (guessed) notes.push({ code: 'encoding-guessed', params: { encoding: encodingName(encoding) } });
  else if (converted !== null)
    notes.push({ code: 'converted', params: { encoding: encodingName(converted) } });
  if (damaged > 0) notes.push({ code: 'damaged-characters', params: { count: damaged } });
  return notes;
}
