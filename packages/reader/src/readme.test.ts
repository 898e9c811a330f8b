import { readFileSync } from 'node:fs';
import { format } from 'node:util';
import { runInNewContext } from 'node:vm';
import * as reader from 'bamsat-reader';
import { describe, expect, test } from 'vitest';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

interface Example {
  readonly heading: string;
  readonly names: readonly string[];
  readonly code: string;
  /** What stands behind `//`, line by line. */
  readonly printed: readonly string[];
}

/** The examples of the README, each with the heading that it stands under. */
function examples(): Example[] {
  const found: Example[] = [];
  let heading = '';
  for (const [, title, block = ''] of README.matchAll(/^#+ (.+)$|^```js\n([\s\S]*?)^```$/gm)) {
    if (title !== undefined) {
      heading = title;
      continue;
    }
    const [, names = ''] = /^import \{ (.+) \} from 'bamsat-reader';$/m.exec(block) ?? [];
    found.push({
      heading,
      names: names.split(', '),
      code: block.replace(/^import .*$/m, ''),
      printed: [...block.matchAll(/^\/\/ ?(.*)$/gm)].map(([, line = '']) => line),
    });
  }
  return found;
}

/** What an example prints, line by line, run with no more than what it imports. */
function run({ names, code }: Example): string[] {
  const exported: Readonly<Record<string, unknown>> = { ...reader };
  const printed: string[] = [];
  const log = (...values: unknown[]): void => void printed.push(...format(...values).split('\n'));
  const scope = Object.fromEntries(names.map((name) => [name, exported[name]]));
  runInNewContext(code, { ...scope, console: { log } });
  return printed.map((line) => line.trimEnd());
}

describe('the examples of the README', () => {
  const all = examples();

  test('there is one for each layer, and for all that is said of it', () => {
    const headings = new Set(all.map(({ heading }) => heading));
    const wanted =
      'Citations People Organizations Dates Figures Directives Header Layout Problems Annotate Lexicon Use'.split(
        ' ',
      );
    for (const heading of [...wanted, 'Numbers alone']) {
      expect(headings).toContain(heading);
    }
  });

  test.each(all.map((example, i) => [`${i + 1}. ${example.heading}`, example] as const))(
    '%s prints what it says',
    (_, example) => {
      expect(example.printed.length).toBeGreaterThan(0);
      expect(run(example)).toEqual(example.printed);
    },
  );
});
