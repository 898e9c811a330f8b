#!/usr/bin/env node
import { existsSync } from 'node:fs';

const entry = new URL('../dist/cli/main.js', import.meta.url);
if (!existsSync(entry)) {
  process.stderr.write('bamsat: the program is not built yet. Run: npm run build\n');
  process.exit(1);
}
const { main } = await import(entry.href);
await main(process.argv.slice(2));
