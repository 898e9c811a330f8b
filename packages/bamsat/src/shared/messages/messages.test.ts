import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { CATALOGUES, translator } from './index.js';

/** The names of the parameters of a message, sorted. */
function parametersOf(message: string, locale: string): string[] {
  const names = new Set<string>();
  const visit = (nodes: readonly unknown[]): void => {
    for (const node of nodes as {
      type: number;
      value?: string;
      options?: Record<string, { value: unknown[] }>;
    }[]) {
      // 0 is literal text, 7 the # of a plural.
      if (node.type !== 0 && node.type !== 7 && node.value) names.add(node.value);
      for (const option of Object.values(node.options ?? {})) visit(option.value);
    }
  };
  visit(new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).getAst());
  return [...names].sort();
}

describe('the message catalogues', () => {
  const keys = Object.keys(CATALOGUES.vi);

  test('hold the same messages', () => {
    expect(keys.length).toBeGreaterThan(100);
    expect(Object.keys(CATALOGUES.en).sort()).toEqual([...keys].sort());
  });

  test.each(keys)('%s takes the same parameters in both languages', (key) => {
    const vi = CATALOGUES.vi[key] ?? '';
    const en = CATALOGUES.en[key] ?? '';
    expect(vi.trim()).not.toBe('');
    expect(en.trim()).not.toBe('');
    expect(parametersOf(en, 'en')).toEqual(parametersOf(vi, 'vi'));
    expect(vi).toBe(vi.normalize('NFC'));
  });

  test('a plural follows its count', () => {
    const t = translator('en');
    expect(t('common.form.has-errors', { count: 1 })).toContain('1 field needs');
    expect(t('common.form.has-errors', { count: 2 })).toContain('2 fields need');
  });
});

/** What the program says in quotation marks, and the strings that it makes at run time, as what stands around their one hole. */
function wordsOfSource() {
  const folders = ['bamsat/src', 'reader/src'].map((path) => join(import.meta.dirname, '../../../..', path));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  const source = files
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\/shared\/messages\//.test(file))
    .map((file) => readFileSync(file, 'utf8').replace(/(?<=^|\s)(?:\/\*[\s\S]*?\*\/|\/\/.*)/g, ''))
    .join('\n');
  const quoted = new Set([...source.matchAll(/'([^'\n]*)'|"([^"\n]*)"/g)].map(([, a, b]) => a ?? b ?? ''));
  const named = [...source.matchAll(/^\s*(?:readonly )?'?([\w-]+)'?:/gm)].map(([, name = '']) => name);
  const made = [...source.matchAll(/`([a-z]+\.[\w.-]*)\$\{[^{}`]*\}([\w.-]*)`/g)].map(
    ([, before = '', after = '']) => ({
      before,
      after,
    }),
  );
  return { quoted, parts: new Set([...quoted, ...named]), made };
}

test('every message is said somewhere', () => {
  const { quoted, parts, made } = wordsOfSource();
  const isSaid = (key: string): boolean =>
    quoted.has(key) ||
    made.some(
      ({ before, after }) =>
        key.startsWith(before) &&
        key.endsWith(after) &&
        parts.has(key.slice(before.length, key.length - after.length)),
    );
  // The prefix of a refusal and of an action is put before it where it is shown.
  const bare = (key: string) => key.replace(/^(?:error|audit)\./, '');
  const unsaid = Object.keys(CATALOGUES.vi).filter((key) => !isSaid(key) && !isSaid(bare(key)));
  expect(unsaid).toEqual([]);
});
