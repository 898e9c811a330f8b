import type { FileRow } from './queries.js';
import { readStored } from './store.js';

/** Types that a browser may show in place; everything else is downloaded, so that no upload can run as a page of ours. */
const SHOWN_IN_PLACE = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif']);

/** Answers with the bytes of an attachment. */
export async function fileResponse(
  dataDir: string,
  file: FileRow,
  cacheControl = 'private, max-age=3600',
): Promise<Response> {
  const bytes = await readStored(dataDir, file.sha256);
  const shown = SHOWN_IN_PLACE.has(file.mediaType);
  return new Response(bytes, {
    headers: {
      'content-type': shown ? file.mediaType : 'application/octet-stream',
      'content-length': String(file.size),
      'content-disposition': `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'cache-control': cacheControl,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    },
  });
}
