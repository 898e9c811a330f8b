import { expect, test } from 'vitest';
import { TEST_NOW } from '../../testing/index.js';
import { ACCOUNT_LIMIT, ADDRESS_LIMIT, SignInLimit } from './sign-in-limit.js';

const at = (ms: number) => new Date(TEST_NOW.getTime() + ms);
const turns = (count: number) => Array.from({ length: count }, (_, turn) => turn);
const ROUTER = '203.0.113.1';

test('an office of forty gets in from one address in the same moment, and again, whoever mistypes', () => {
  const limit = new SignInLimit();
  for (const _ of ['eight o’clock', 'after a restart of the browsers']) {
    const taken = turns(40).map((turn) => limit.take(ROUTER, `can-bo-${turn}@vanhai.test`, at(0)));
    expect(taken).not.toContain(null);
    for (const succeeded of taken.slice(5)) succeeded?.();
  }
});

test('one address that tries many accounts has to wait, another has not', () => {
  const limit = new SignInLimit();
  const isOpen = (turn: number, address = ROUTER, ms = 0) =>
    limit.take(address, `ai-do-${turn}@vanhai.test`, at(ms)) !== null;
  expect(turns(ADDRESS_LIMIT.most).map((turn) => isOpen(turn))).not.toContain(false);
  expect(isOpen(100)).toBe(false);
  expect(isOpen(100, '203.0.113.2')).toBe(true);
  expect(isOpen(101, ROUTER, ADDRESS_LIMIT.windowMs)).toBe(true);
});

test.each([
  ['addresses of one network', (turn: number) => `2001:db8:7:7::${turn}`],
  ['other spellings of it', (turn: number) => (turn % 2 ? `2001:DB8::${turn}` : `2001:db8:0:0000:${turn}::`)],
])('of version 6 %s count as one', (_, addressOf) => {
  const limit = new SignInLimit();
  const isOpen = (turn: number) => limit.take(addressOf(turn), `${turn}@vanhai.test`, at(0)) !== null;
  expect(turns(ADDRESS_LIMIT.most).map(isOpen)).not.toContain(false);
  expect(isOpen(97)).toBe(false);
  expect(isOpen(98)).toBe(false);
  expect(limit.take('2001:db8:9:9::1', 'x@vanhai.test', at(0))).not.toBeNull();
});

test('the pause of an account ends with its time, and with a clock that is set back', () => {
  const limit = new SignInLimit();
  const isOpen = (ms: number) => limit.take(ROUTER, 'a@vanhai.test', at(ms)) !== null;
  expect(turns(ACCOUNT_LIMIT.most).map(isOpen)).not.toContain(false);
  expect(isOpen(ACCOUNT_LIMIT.windowMs - 1)).toBe(false);
  expect(turns(ACCOUNT_LIMIT.most).map(() => isOpen(ACCOUNT_LIMIT.windowMs))).not.toContain(false);
  expect(isOpen(ACCOUNT_LIMIT.windowMs)).toBe(false);
  expect(isOpen(-1)).toBe(true);
});

test('tries at an account where it was opened before do not count for a stranger, nor the other way round', () => {
  const limit = new SignInLimit();
  const isOpen = (address: string, email = 'a@vanhai.test') => limit.take(address, email, at(0)) !== null;
  limit.take(ROUTER, 'a@vanhai.test', at(0))?.();
  for (const turn of turns(ACCOUNT_LIMIT.most)) expect(isOpen(`198.51.100.${turn}`)).toBe(true);
  expect(isOpen('198.51.100.99', ' A@VanHai.test')).toBe(false);
  expect(turns(ACCOUNT_LIMIT.most).map(() => isOpen(ROUTER))).not.toContain(false);
  expect(isOpen(ROUTER)).toBe(false);
});
