/**
 * Writes `docs/reader/page.js`, the script of the page that reads a pasted text: the reader and the page in one file that needs no
 * module loader, so that the page works from a folder as well as from a server.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../', import.meta.url));

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  resolve: { conditions: ['bamsat-source'] },
  build: {
    outDir: `${root}docs/reader`,
    emptyOutDir: false,
    target: 'es2022',
    lib: {
      entry: `${root}packages/reader/page/page.ts`,
      formats: ['iife'],
      name: 'bamsatReaderPage',
      fileName: () => 'page.js',
    },
  },
});
