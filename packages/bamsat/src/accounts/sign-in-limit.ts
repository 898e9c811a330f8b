import { ipv6Groups } from '../shared/index.js';

/** How many tries may fail within how long, milliseconds. */
export interface TryLimit {
  readonly most: number;
  readonly windowMs: number;
}

/**
 * From one address: the forty people of an office come through one router and some mistype, while one who tries passwords against
 * many accounts is slowed down.
 */
export const ADDRESS_LIMIT: TryLimit = { most: 60, windowMs: 60_000 };
/** For one account, wherever the tries come from: who guesses from many addresses meets this one. */
export const ACCOUNT_LIMIT: TryLimit = { most: 10, windowMs: 10 * 60_000 };
/** When there are so many counters, those that ran out are forgotten. */
const SWEEP_AT = 10_000;

interface Counter {
  readonly since: number;
  readonly windowMs: number;
  tries: number;
}

/**
 * Counts the sign-ins that failed, by address and by account, in the memory of this process. A try counts from the moment when it
 * is taken, so that many at once are no way round; one that succeeded is given back. Where an account was opened before, its
 * tries are counted apart: a stranger who spends the limit of somebody's account does not keep that person out.
 */
export class SignInLimit {
  readonly #counters = new Map<string, Counter>();
  readonly #opened = new Set<string>();

  /** Takes a try. Null when there were too many; else call the answer once the sign-in has succeeded. */
  take(address: string, email: string, at: Date): (() => void) | null {
    const now = at.getTime();
    const network = tryNetwork(address);
    const account = email.trim().toLowerCase();
    const pair = `${network} ${account}`;
    this.#sweep(now);
    const counters = [
      this.#counterOf(`address ${network}`, ADDRESS_LIMIT, now),
      this.#counterOf(this.#opened.has(pair) ? `pair ${pair}` : `account ${account}`, ACCOUNT_LIMIT, now),
    ];
    if (counters.some(({ counter, most }) => counter.tries >= most)) return null;
    for (const { counter } of counters) counter.tries += 1;
    return () => {
      for (const { counter } of counters) counter.tries -= 1;
      this.#opened.add(pair);
    };
  }

  #counterOf(key: string, { most, windowMs }: TryLimit, now: number): { counter: Counter; most: number } {
    const known = this.#counters.get(key);
    if (known && !isOver(known, now)) return { counter: known, most };
    const counter = { since: now, windowMs, tries: 0 };
    this.#counters.set(key, counter);
    return { counter, most };
  }

  #sweep(now: number): void {
    if (this.#counters.size < SWEEP_AT) return;
    for (const [key, counter] of this.#counters) if (isOver(counter, now)) this.#counters.delete(key);
  }
}

/** A clock that was set back must not stretch a pause: then the window is over as well. */
function isOver(counter: Counter, now: number): boolean {
  return Math.abs(now - counter.since) >= counter.windowMs;
}

/** What counts as one address: of version 6 everybody has 2^64, so it is the first half of it. */
function tryNetwork(address: string): string {
  return ipv6Groups(address)?.slice(0, 4).join(':') ?? address;
}
