import { expect, it } from 'vitest';
import type { Role } from '../src/accounts/index.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, loadDemo } from '../src/demo/index.js';
import { translator } from '../src/shared/index.js';
import { TEST_NOW } from '../testing/index.js';
import { useStage, type Visitor } from './browser.js';

const stage = useStage(({ database }) =>
  loadDemo(database, translator('vi'), TEST_NOW, { begin: () => {}, step: () => {} }),
);

/** As many pages of one kind as are looked at: the second one may hold what the first one lacks. */
const OF_A_KIND = 2;
const MOST_PAGES = 60;
/** Addresses that are no pages: pictures, originals, evidence, table files. */
const NO_PAGE = /^\/anh\/|\/ban-goc$|\/tep\/|\.csv$/;

/** What kind of page an address leads to: ids and names of articles away, of the query only what it asks about. */
function kindOf(address: URL): string {
  const path = address.pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '*').replace(/^\/tin\/.+/, '/tin/*');
  return [path, ...[...address.searchParams.keys()].toSorted()].join(' ');
}

/** The addresses within the site that a page leads to. */
async function linksOf({ page }: Visitor): Promise<URL[]> {
  const found = await page.evaluate<string[]>(
    `[...document.querySelectorAll('a[href]')].map((link) => new URL(link.getAttribute('href'), location.href).href)`,
  );
  return found.map((href) => new URL(href)).filter(({ origin }) => origin === new URL(page.url()).origin);
}

/** Follows links from the home page and looks at two pages of each kind. @returns what was wrong, and how many pages it saw */
async function lookAtAll(visitor: Visitor, name: string): Promise<{ faults: string[]; pages: number }> {
  const faults: string[] = [];
  const seen = new Set<string>();
  const kinds = new Map<string, number>();
  const waiting = ['/'];
  while (waiting.length > 0 && seen.size < MOST_PAGES) {
    const address = waiting.shift() ?? '/';
    await visitor.open(address);
    await visitor.inspect(`${name}-${seen.size}`).catch((error: Error) => faults.push(error.message));
    seen.add(address);
    for (const link of await linksOf(visitor)) {
      const next = link.pathname + link.search;
      const count = kinds.get(kindOf(link)) ?? 0;
      if (NO_PAGE.test(link.pathname) || count >= OF_A_KIND || seen.has(next) || waiting.includes(next))
        continue;
      kinds.set(kindOf(link), count + 1);
      waiting.push(next);
    }
  }
  return { faults, pages: seen.size };
}

it.each([
  { who: null, locale: 'vi', width: 390 },
  { who: 'office', locale: 'vi', width: 1280 },
  { who: 'unit', locale: 'en', width: 390 },
  { who: 'administrator', locale: 'vi', width: 390 },
] as const)(
  'every kind of page of the demo can be used by all ($who, $locale, $width px)',
  ({ who, ...options }) =>
    stage.journey(options, async (visitor) => {
      if (who) await visitor.signIn(personOf(who));
      const { faults, pages } = await lookAtAll(visitor, `demo-${who ?? 'public'}`);
      expect(faults).toEqual([]);
      expect(pages).toBeGreaterThan(5);
    }),
  300_000,
);

function personOf(role: Role) {
  const account = DEMO_ACCOUNTS.find((known) => known.role === role);
  if (!account) throw new Error(`the demo has no account with the role ${role}`);
  return { name: account.email, email: account.email, password: DEMO_PASSWORD };
}
