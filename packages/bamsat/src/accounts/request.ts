import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { setCookie } from 'hono/cookie';
import type { By, Database, Trx } from '../db/index.js';
import { AppError, type Clock, dayOf, type MessageKey, type MessageParams } from '../shared/index.js';
import type { FormInput, View } from '../ui/index.js';
import type { Actor } from './account.js';
import type { Auth } from './auth.js';

/** What `web/` prepares for every request. */
export interface AppEnv {
  Variables: {
    database: Database;
    auth: Auth;
    clock: Clock;
    actor: Actor | null;
    view: View;
    requestId: string;
    trustedProxies: readonly string[];
  };
}
export type AppContext = Context<AppEnv>;

const NOTICE_COOKIE = 'bamsat_notice';
const NOTICE_SECONDS = 30;

/** The signed-in person. @throws AppError `accounts.sign-in-needed` */
export function requireActor(c: AppContext): Actor {
  const actor = c.get('actor');
  if (!actor) throw new AppError('accounts.sign-in-needed');
  return actor;
}

/** Who changes something now: the signed-in person at the present moment. */
export function byOf(c: AppContext): By {
  const actor = requireActor(c);
  return { userId: actor.userId, name: actor.name, at: c.get('clock')() };
}

/** Today in Vietnam. */
export function todayOf(c: AppContext): string {
  return dayOf(c.get('clock')());
}

/**
 * Runs the one transaction of a changing request. What it throws undoes all of it; nothing half is ever kept.
 * Inside, use `trx` only: the embedded pool has a single connection.
 */
export function change<T>(c: AppContext, work: (trx: Trx, by: By) => Promise<T>): Promise<T> {
  const by = byOf(c);
  return c
    .get('database')
    .db.transaction()
    .execute((trx) => work(trx, by));
}

/** Reads the fields of a sent form; files are left to `files/`. */
export async function readForm(c: AppContext): Promise<FormInput> {
  const body = await c.req.parseBody({ all: true });
  const input: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(body)) {
    const texts = (Array.isArray(value) ? value : [value]).filter(
      (item): item is string => typeof item === 'string',
    );
    if (texts.length === 1) input[name] = texts[0] as string;
    else if (texts.length > 1) input[name] = texts;
  }
  return input;
}

/** Answers a done change: back to a page (303), which shows what was done once. */
export function redirectWith(
  c: AppContext,
  path: string,
  key: MessageKey,
  params: MessageParams = {},
): Response {
  setNotice(c, 'done', key, params);
  return c.redirect(path, 303);
}

/** Leaves a short message for the next page that this browser loads. */
export function setNotice(
  c: AppContext,
  kind: 'done' | 'refused',
  key: MessageKey,
  params: MessageParams = {},
): void {
  setCookie(c, NOTICE_COOKIE, JSON.stringify([kind, key, params]), {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    maxAge: NOTICE_SECONDS,
  });
}
export { NOTICE_COOKIE };

/**
 * The address of the one who asks. `X-Forwarded-For` is believed only as far as it was written by a proxy that
 * `BAMSAT_TRUST_PROXY` names: read from the right, the first address that is not such a proxy counts.
 */
export function clientAddress(c: AppContext): string {
  const trusted = c.get('trustedProxies');
  let address = socketAddress(c);
  const forwarded = (c.req.header('x-forwarded-for') ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  while (trusted.includes(address) && forwarded.length > 0) address = forwarded.pop() as string;
  return address;
}

function socketAddress(c: AppContext): string {
  // Without a socket (a request made inside the process, as tests do) the request comes from this machine.
  if (!c.env || !('incoming' in (c.env as object))) return '127.0.0.1';
  return (getConnInfo(c).remote.address ?? '127.0.0.1').replace(/^::ffff:/, '');
}
