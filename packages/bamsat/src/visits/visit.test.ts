import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countViews,
  type KeyedView,
  networkOf,
  normalizePath,
  type Session,
  VISIT_MS,
  visitorKey,
} from './visit.js';

describe('the path of a view', () => {
  test.each([
    ['/', '/'],
    ['/tin/mot-bai?trang=2#anh', '/tin/mot-bai'],
    ['/tin/', '/tin'],
    ['/t%C3%ACm', '/t%C3%ACm'],
    ['/ti\u0300m', '/tìm'],
    [`/${'a'.repeat(199)}`, `/${'a'.repeat(199)}`],
    [`/${'a'.repeat(200)}`, null],
    ['', null],
    ['tin', null],
    ['?a=/', null],
    ['//evil.example/x', null],
    ['/../etc', null],
    ['/a/../b', null],
    ['/a\\b', null],
    ['/<script>', null],
    ['/a b', null],
    ['/a\u0000', null],
    ['/\ud800', null],
    ['/\u202e', null],
    [42, null],
    [null, null],
    [undefined, null],
    [['/'], null],
  ])('%j is counted as %j', (input, path) => {
    expect(normalizePath(input)).toBe(path);
  });

  test('what was normalised once stays as it is, and is short and local', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webPath()), (input) => {
        const path = normalizePath(`/${input}`);
        if (path === null) return;
        expect(normalizePath(path)).toBe(path);
        expect(path).toMatch(/^\/(?!\/)[^?#\s]{0,199}$/);
      }),
    );
  });
});

test.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:85a3:1:2:3:4:5', '2001:db8:85a3::/48'],
  ['2001:0db8:85a3::1', '2001:db8:85a3::/48'],
  ['2001:db8::1', '2001:db8:0::/48'],
  ['::1', '0:0:0::/48'],
  ['fe80::1%eth0', 'fe80:0:0::/48'],
])('the network of %s is %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test('the key of a visitor depends on the secret, the network and the browser', () => {
  const view = { network: '203.0.113.0/24', userAgent: 'Firefox' };
  const keys = [
    visitorKey('a', view),
    visitorKey('b', view),
    visitorKey('a', { ...view, userAgent: 'Chrome' }),
    visitorKey('a', { ...view, network: '198.51.100.0/24' }),
  ];
  expect(new Set(keys).size).toBe(4);
  expect(visitorKey('a', { ...view })).toBe(keys[0]);
  expect(keys.join()).not.toContain('203.0.113');
});

describe('visits', () => {
  const START = Date.parse('2026-11-24T01:00:00Z');
  const at = (ms: number) => new Date(START + ms);
  const view = (key: string, ms: number, earlierKey: string | null = null): KeyedView => ({
    key,
    earlierKey,
    at: at(ms),
  });

  test.each([
    ['a millisecond before eight hours', VISIT_MS - 1, 1],
    ['eight hours', VISIT_MS, 2],
  ])('a view %s after the first: %j ms, %i visits', (_, ms, visits) => {
    expect(countViews(new Map(), [view('a', 0), view('a', ms)]).visits).toBe(visits);
  });

  test('eight hours count from the first view, not from the last', () => {
    const views = [0, 5, 7.9, 8.1, 15, 16.2].map((hours) => view('a', hours * 3_600_000));
    expect(countViews(new Map(), views).visits).toBe(3);
  });

  test('a visit that is under way moves to the key of the new day', () => {
    const known = new Map<string, Session>([['old', { startedAt: at(0), lastSeen: at(1) }]]);
    const counted = countViews(known, [view('new', 3_600_000, 'old'), view('new', 3_700_000, 'old')]);
    expect(counted.visits).toBe(0);
    expect(counted.replaced).toEqual(['old']);
    expect([...counted.sessions]).toEqual([['new', { startedAt: at(0), lastSeen: at(3_700_000) }]]);
  });

  const views = fc.array(
    fc.record({ key: fc.constantFrom('a', 'b', 'c'), hours: fc.float({ min: 0, max: 60, noNaN: true }) }),
    { maxLength: 40 },
  );

  /** The definition, said plainly: one visitor after the other, view by view. */
  function visitsByDefinition(list: readonly { key: string; hours: number }[]): number {
    let visits = 0;
    for (const key of ['a', 'b', 'c']) {
      let started = Number.NEGATIVE_INFINITY;
      for (const { hours } of list.filter((item) => item.key === key).sort((x, y) => x.hours - y.hours)) {
        const ms = Math.floor(hours * 3_600_000);
        if (ms - started < VISIT_MS) continue;
        started = ms;
        visits += 1;
      }
    }
    return visits;
  }

  test('in one batch or in many, the visits are those of the definition', () => {
    fc.assert(
      fc.property(views, fc.integer({ min: 1, max: 7 }), (list, size) => {
        const sorted = list.toSorted((a, b) => a.hours - b.hours);
        const keyed = sorted.map((item) => view(item.key, Math.floor(item.hours * 3_600_000)));
        const sessions = new Map<string, Session>();
        let inBatches = 0;
        for (let from = 0; from < keyed.length; from += size) {
          const counted = countViews(sessions, keyed.slice(from, from + size));
          inBatches += counted.visits;
          for (const [key, session] of counted.sessions) sessions.set(key, session);
        }
        expect(inBatches).toBe(visitsByDefinition(list));
        expect(countViews(new Map(), keyed.toReversed()).visits).toBe(inBatches);
      }),
    );
  });
});
