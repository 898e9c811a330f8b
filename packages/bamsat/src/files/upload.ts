import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { AppError, formText } from '../shared/index.js';

/** A file that came with a form, whole in memory. */
export interface UploadedFile {
  readonly field: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A form with files: its texts, its files, and the files that were too large (the rest goes on without them). */
export interface Upload {
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  readonly files: readonly UploadedFile[];
  readonly refused: readonly AppError[];
}

export interface UploadLimits {
  /** Bytes of one file. */
  readonly fileBytes: number;
  readonly files: number;
  /** Bytes of all files together, 200 MB if not said: they are held in memory. */
  readonly totalBytes?: number;
}

const MB = 1024 * 1024;
const TOTAL_BYTES = 200 * MB;
const TEXT_BYTES = 10 * MB;
const FIELDS = 500;
/** Control characters, NUL among them: no name of a file has them, and PostgreSQL takes no NUL. */
const CONTROLS = /\p{Cc}/gu;

/**
 * Reads a `multipart/form-data` request as it streams in. A file over the limit is read past, not kept, and named in
 * `refused`. Empty file fields (nothing chosen) are left out. Texts are as `formText` leaves them. Of the name of a file only the last part is kept.
 * @throws AppError `files.not-a-form`, `files.too-many`, `files.too-much`, `files.text-too-long`
 */
export async function readUpload(request: Request, limits: UploadLimits): Promise<Upload> {
  const contentType = request.headers.get('content-type') ?? '';
  if (!contentType.startsWith('multipart/form-data') || !request.body) throw new AppError('files.not-a-form');
  // Without a prototype: a field may be called `__proto__`.
  const fields: Record<string, string | string[]> = Object.create(null);
  const files: UploadedFile[] = [];
  const refused: AppError[] = [];
  const { totalBytes = TOTAL_BYTES } = limits;
  let total = 0;
  /** Of all texts together: each may be as long as one, and there may be hundreds. */
  let textLength = 0;
  /** What makes the whole form be refused; it is read to its end all the same, so that the answer is heard. */
  let refusal: AppError | undefined;
  const parser = openParser(contentType, limits);
  parser.on('field', (name, value, _nameTruncated, truncated) => {
    textLength += value.length;
    if (truncated || textLength > TEXT_BYTES) {
      refusal ??= new AppError('files.text-too-long', { limit: TEXT_BYTES / MB });
    }
    if (refusal) return;
    const text = formText(value);
    const earlier = fields[name];
    if (earlier === undefined) fields[name] = text;
    else fields[name] = [...(Array.isArray(earlier) ? earlier : [earlier]), text];
  });
  parser.on('fieldsLimit', () => {
    refusal ??= new AppError('files.not-a-form');
  });
  parser.on('filesLimit', () => {
    refusal ??= new AppError('files.too-many', { limit: limits.files });
  });
  parser.on('file', (field, stream, rawName) => {
    const chunks: Buffer[] = [];
    const name = (rawName ?? '').replace(CONTROLS, '');
    const forget = () => {
      for (const chunk of chunks.splice(0)) total -= chunk.length;
    };
    stream.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      total += chunk.length;
      // What was under way when the limit was met still comes.
      if (stream.truncated || refusal) forget();
      else if (total > totalBytes) {
        refusal = new AppError('files.too-much', { limit: Math.floor(totalBytes / MB) });
      }
    });
    stream.on('limit', forget);
    // The form broke off in this file; the parser tells it as well.
    stream.on('error', () => {});
    stream.on('end', () => {
      const bytes = Buffer.concat(chunks);
      if (stream.truncated) {
        refused.push(new AppError('files.too-large', { name, limit: Math.floor(limits.fileBytes / MB) }));
      } else if (name !== '' || bytes.length > 0) files.push({ field, name, bytes });
    });
  });
  try {
    await pipeline(Readable.fromWeb(request.body), parser);
  } catch (cause) {
    throw new AppError('files.not-a-form', {}, { cause });
  }
  if (refusal) throw refusal;
  return { fields, files, refused };
}

function openParser(contentType: string, limits: UploadLimits): BusboyInstance {
  try {
    return new Busboy({
      headers: { 'content-type': contentType },
      limits: { fileSize: limits.fileBytes, files: limits.files, fieldSize: TEXT_BYTES, fields: FIELDS },
    });
  } catch (cause) {
    throw new AppError('files.not-a-form', {}, { cause });
  }
}
