import { createHmac } from 'node:crypto';
import { ipv6Groups } from '../shared/index.js';

/** A visit (lượt truy cập) lasts eight hours from its first view; a later view of the same visitor begins the next. */
export const VISIT_MS = 8 * 3_600_000;
/** A visitor is online (đang online) for five minutes after a view. */
export const ONLINE_MS = 5 * 60_000;
/** How many different paths a day keeps apart; further ones are counted under `OTHER_PATH`. */
export const PATHS_PER_DAY = 5_000;
/** Cannot be a path: it does not begin with a slash. */
export const OTHER_PATH = '(khác)';

const PATH_MAX_LENGTH = 200;
/** White space, control characters, halves of a character, and what no address of a page holds unescaped. */
const NOT_IN_A_PATH = /[\s\p{Cc}\p{Cf}\p{Cs}\\<>"'`{}|^]/u;

/** One view of a page (lượt xem), as it waits to be counted. */
export interface View {
  readonly path: string;
  /** The network of the visitor, never the whole address. */
  readonly network: string;
  readonly userAgent: string;
  readonly at: Date;
}

/** A visitor's present visit. */
export interface Session {
  readonly startedAt: Date;
  readonly lastSeen: Date;
}

/** The path of a page as it is counted, without query and fragment, or null when it can be no page of this site. */
export function normalizePath(input: unknown): string | null {
  if (typeof input !== 'string') return null;
  const bare = (input.split(/[?#]/, 1)[0] ?? '').normalize('NFC');
  const path = bare.length > 1 ? bare.replace(/\/+$/, '') || '/' : bare;
  if (!path.startsWith('/') || path.startsWith('//') || path.length > PATH_MAX_LENGTH) return null;
  if (NOT_IN_A_PATH.test(path) || path.split('/').includes('..')) return null;
  return path;
}

/** The network that an address lies in: its first 24 bits (IPv4) or 48 bits (IPv6). */
export function networkOf(address: string): string {
  const mapped = address.replace(/^::ffff:(?=\d+\.)/i, '');
  const groups = ipv6Groups(mapped);
  if (groups) return `${groups.slice(0, 3).join(':')}::/48`;
  return `${mapped.split('.').slice(0, 3).join('.')}.0/24`;
}

/** The key of a visitor under the secret of a day. */
export function visitorKey(secret: string, view: Pick<View, 'network' | 'userAgent'>): string {
  return createHmac('sha256', secret).update(`${view.network}\n${view.userAgent}`).digest('base64url');
}

/** A view with the keys that its visitor may be known by: today's, and the earlier one while visits of it may last. */
export interface KeyedView {
  readonly key: string;
  readonly earlierKey: string | null;
  readonly at: Date;
}

/** What a batch of views changes: how many visits began, the sessions as they are now, the keys that are no longer used. */
export interface Counted {
  readonly visits: number;
  readonly sessions: ReadonlyMap<string, Session>;
  readonly replaced: readonly string[];
}

/**
 * Counts views in the order of their time. A visitor whose key changed with the day keeps the visit that was under way:
 * its session moves to the new key.
 */
export function countViews(known: ReadonlyMap<string, Session>, views: readonly KeyedView[]): Counted {
  const all = new Map(known);
  const touched = new Map<string, Session>();
  const replaced: string[] = [];
  let visits = 0;
  for (const { key, earlierKey, at } of views.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    const moved = earlierKey === null || all.has(key) ? undefined : all.get(earlierKey);
    if (moved && earlierKey !== null) {
      all.delete(earlierKey);
      touched.delete(earlierKey);
      replaced.push(earlierKey);
    }
    const session = all.get(key) ?? moved;
    const lasts = session !== undefined && at.getTime() - session.startedAt.getTime() < VISIT_MS;
    if (!lasts) visits += 1;
    const lastSeen = session && session.lastSeen > at ? session.lastSeen : at;
    const next = { startedAt: lasts ? session.startedAt : at, lastSeen };
    all.set(key, next);
    touched.set(key, next);
  }
  return { visits, sessions: touched, replaced };
}

/** How often each value comes. */
export function countEach<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
