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
      'content-length': String(bytes.byteLength),
      'content-disposition': `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeName(file.name)}`,
      'cache-control': cacheControl,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    },
  });
}

/** RFC 8187, which keeps fewer characters as they are than `encodeURIComponent` does. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
