import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { Busboy, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy';
import { AppError } from '../shared/index.js';

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
}

const MB = 1024 * 1024;
export const UPLOAD_LIMITS: UploadLimits = { fileBytes: 50 * MB, files: 50 };

/**
 * Reads a `multipart/form-data` request as it streams in. A file over the limit is read past, not kept, and named in
 * `refused`. Empty file fields (nothing chosen) are left out.
 * @throws AppError `files.not-a-form`, `files.too-many`
 */
export async function readUpload(request: Request, limits: UploadLimits = UPLOAD_LIMITS): Promise<Upload> {
  const contentType = request.headers.get('content-type') ?? '';
  if (!contentType.startsWith('multipart/form-data') || !request.body) throw new AppError('files.not-a-form');
  const fields: Record<string, string | string[]> = {};
  const files: UploadedFile[] = [];
  const refused: AppError[] = [];
  let tooMany = false;
  const parser = openParser(contentType, limits);
  parser.on('field', (name, value) => {
    const earlier = fields[name];
    if (earlier === undefined) fields[name] = value;
    else fields[name] = [...(Array.isArray(earlier) ? earlier : [earlier]), value];
  });
  parser.on('filesLimit', () => {
    tooMany = true;
  });
  parser.on('file', (field, stream, rawName) => {
    const chunks: Buffer[] = [];
    const name = rawName ?? '';
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('limit', () => {
      chunks.length = 0;
    });
    stream.on('end', () => {
      if (stream.truncated) {
        refused.push(new AppError('files.too-large', { name, limit: Math.floor(limits.fileBytes / MB) }));
      } else if (name !== '') {
        files.push({ field, name, bytes: Buffer.concat(chunks) });
      }
    });
  });
  try {
    await pipeline(Readable.fromWeb(request.body as NodeReadableStream), parser);
  } catch (cause) {
    throw new AppError('files.not-a-form', {}, { cause });
  }
  if (tooMany) throw new AppError('files.too-many', { limit: limits.files });
  return { fields, files, refused };
}

function openParser(contentType: string, limits: UploadLimits): BusboyInstance {
  try {
    return new Busboy({
      headers: { 'content-type': contentType } as BusboyHeaders,
      limits: { fileSize: limits.fileBytes, files: limits.files, fieldSize: 10 * MB, fields: 500 },
    });
  } catch (cause) {
    throw new AppError('files.not-a-form', {}, { cause });
  }
}
