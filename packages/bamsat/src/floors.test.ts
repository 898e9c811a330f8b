import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FLOORS } from './floors.js';

const root = import.meta.dirname;
const floorOf = new Map(
  FLOORS.flatMap((folders, floor) => folders.map((folder) => [folder, floor] as const)),
);
const IMPORT = /(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g;

interface Arrow {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly target: string;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return name === 'testdata' ? [] : sourceFiles(path);
    return /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) ? [path] : [];
  });
}

/** Every import that leaves its folder. */
function arrows(): Arrow[] {
  return sourceFiles(root).flatMap((file) => {
    const [from = ''] = relative(root, file).split('/');
    return [...readFileSync(file, 'utf8').matchAll(IMPORT)].flatMap(([, specifier = '']) => {
      const target = relative(root, resolve(dirname(file), specifier));
      const [to = ''] = target.split('/');
      return to === from || !file.includes('/src/') || from.endsWith('.ts')
        ? []
        : [{ file: relative(root, file), from, to, target }];
    });
  });
}

describe('the floors', () => {
  const all = arrows();

  test('every folder stands on a floor', () => {
    const folders = readdirSync(root).filter((name) => statSync(join(root, name)).isDirectory());
    expect(folders.filter((folder) => !floorOf.has(folder))).toEqual([]);
  });

  test('imports go down, never up or across', () => {
    const broken = all.filter(({ from, to }) => (floorOf.get(to) ?? Infinity) >= (floorOf.get(from) ?? -1));
    expect(broken.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
    expect(all.length).toBeGreaterThan(50);
  });

  test('between folders only through the door, and a table list through its schema', () => {
    const door = /^[a-z-]+\/(index|schema)\.js$/;
    // What a test is built from may build on what another module's tests are built from.
    const isFixture = (path: string) => /\/fixtures\.[jt]s$/.test(path);
    const broken = all.filter(
      ({ file, target, to }) =>
        !(isFixture(file) && isFixture(target)) &&
        !(to === 'db' ? door : /^[a-z-]+(\/[a-z-]+)?\/index\.js$/).test(target),
    );
    expect(broken.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  test('the reader has nothing behind it', () => {
    const manifest = JSON.parse(readFileSync(join(root, '../../reader/package.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    expect(manifest.dependencies ?? {}).toEqual({});
    expect(manifest.peerDependencies ?? {}).toEqual({});
  });
});
