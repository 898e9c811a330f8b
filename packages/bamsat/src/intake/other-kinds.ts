/**
 * What a file is that cannot be read yet, by its first bytes; the words for it are in `error.intake.unknown-format`, chosen by
 * these names (which may have no hyphen there).
 */
export type OtherKind =
  | 'old_office'
  | 'sheet'
  | 'slides'
  | 'open_document'
  | 'rich_text'
  | 'archive'
  | 'image'
  | 'xml';

const SIGNATURES: readonly (readonly [signature: string, kind: OtherKind])[] = [
  ['{\\rtf', 'rich_text'],
  ['Rar!\x1a\x07', 'archive'],
  ['7z\xbc\xaf\x27\x1c', 'archive'],
  ['\x1f\x8b', 'archive'],
  ['BZh', 'archive'],
  ['\xfd7zXZ', 'archive'],
];
/** The first bytes of a compound file (MS-CFB), in which old Office documents lie. */
export const COMPOUND_FILE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
/** Word keeps a document with a password in this stream of a compound file (MS-OFFCRYPTO); names there are UTF-16. */
export const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

/** Recognises files of kinds that are known and not read; null for anything else. */
export function recognizeOther(bytes: Uint8Array): OtherKind | 'encrypted' | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = file.subarray(0, 4096).toString('latin1');
  if (start.startsWith(COMPOUND_FILE)) {
    return file.includes(ENCRYPTED_PACKAGE) ? 'encrypted' : 'old_office';
  }
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) {
    if (file.includes('xl/workbook')) return 'sheet';
    if (file.includes('ppt/presentation')) return 'slides';
    if (start.includes('mimetypeapplication/vnd.oasis.opendocument')) return 'open_document';
    return 'archive';
  }
  for (const [signature, kind] of SIGNATURES) {
    if (start.startsWith(signature)) return kind;
  }
  if (/^....ftyp(?:heic|heix|hevc|heim)/s.test(start)) return 'image';
  return /^(?:ï»¿)?\s*<\?xml\s/.test(start) ? 'xml' : null;
}
