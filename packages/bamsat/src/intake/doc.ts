import WordExtractor from 'word-extractor';
import { AppError } from '../shared/index.js';
import { encodingName } from './decode.js';
import type { FormatReader } from './intake.js';
import { repairLegacyText } from './legacy-text.js';
import { COMPOUND_FILE, ENCRYPTED_PACKAGE } from './other-kinds.js';

/** The stream that holds the text; names of streams are UTF-16. */
const WORD_STREAM = Buffer.from('WordDocument', 'utf16le');
/** The text stream begins with the file information block (MS-DOC 2.5), on a border of 512 bytes. */
const BLOCK = 512;
const BLOCK_MAGIC = 0xa5ec;
const FLAGS = 0x0a;
const ENCRYPTED = 0x0100;

/** Documents of Word 97 to 2003 (MS-DOC). Headers and footers are left out, text boxes stand behind the text. */
export const doc: FormatReader = {
  format: 'doc',
  extensions: ['.doc', '.dot'],
  mediaTypes: ['application/msword'],
  heavy: true,
  sniff(bytes) {
    const file = bufferOf(bytes);
    if (file.subarray(0, COMPOUND_FILE.length).toString('latin1') !== COMPOUND_FILE) return 0;
    return file.includes(WORD_STREAM) && !file.includes(ENCRYPTED_PACKAGE) ? 1 : 0;
  },
  async read(bytes, context) {
    const file = bufferOf(bytes);
    if (isEncrypted(file)) throw new AppError('intake.encrypted', { name: context.name });
    const document = await new WordExtractor().extract(file);
    const boxes = document.getTextboxes({ includeHeadersAndFooters: false });
    const lines = `${document.getBody()}\n${boxes}`.split('\n').map((line) => line.trimEnd());
    const { text, repaired } = repairLegacyText(lines.join('\n'));
    if (text.trim() === '') throw new AppError('intake.no-text', { name: context.name, format: 'doc' });
    return {
      text: text.trim(),
      encoding: repaired ?? 'utf-8',
      converted: repaired,
      title: null,
      notes: repaired === null ? [] : [{ code: 'converted', params: { encoding: encodingName(repaired) } }],
    };
  },
};

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Has the document a password? The block says so; the library would read the scrambled text. */
function isEncrypted(file: Buffer): boolean {
  for (let start = BLOCK; start + BLOCK <= file.length; start += BLOCK) {
    if (file.readUInt16LE(start) === BLOCK_MAGIC) return (file.readUInt16LE(start + FLAGS) & ENCRYPTED) !== 0;
  }
  return false;
}
