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
    expect(t('common.form.has-errors', { count: 1 })).toContain('1 thing needs');
    expect(t('common.form.has-errors', { count: 2 })).toContain('2 things need');
  });
});
