import { readFile } from 'node:fs/promises';
import type { AppContext } from '../accounts/index.js';

/** Where the files lie that the program itself brings, and what they are. */
const KINDS = [
  { name: /^[a-z0-9-]+\.css$/, folder: '../../assets/', type: 'text/css; charset=utf-8' },
  { name: /^[a-z0-9-]+\.svg$/, folder: '../../assets/', type: 'image/svg+xml' },
  { name: /^[a-z0-9-]+\.js$/, folder: '../../dist-client/', type: 'text/javascript; charset=utf-8' },
] as const;

/** Answers with the style sheet, the icon or a compiled script of `client/`. */
export async function serveAsset(c: AppContext): Promise<Response> {
  const name = c.req.param('name') ?? '';
  const kind = KINDS.find((known) => known.name.test(name));
  if (!kind) return c.notFound();
  try {
    const bytes = await readFile(new URL(kind.folder + name, import.meta.url));
    return c.body(bytes, 200, {
      'content-type': kind.type,
      'cache-control': 'public, max-age=300',
      'x-content-type-options': 'nosniff',
    });
  } catch {
    return c.notFound();
  }
}
