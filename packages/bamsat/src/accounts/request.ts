import { isIP } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import type { By, Database, Trx } from '../db/index.js';
import {
  AppError,
  asLocale,
  type Clock,
  dayOf,
  formText,
  isMessageKey,
  type Locale,
  type MessageKey,
  type MessageParams,
  type Translate,
} from '../shared/index.js';
import type { FormInput, Notice, View } from '../ui/index.js';
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
const LOCALE_COOKIE = 'bamsat_locale';
const LOCALE_SECONDS = 365 * 24 * 3600;
/** The form of a notice in its cookie. */
const leftNotice = z.tuple([
  z.enum(['done', 'refused']),
  z.string().refine(isMessageKey),
  z.record(z.string(), z.union([z.string(), z.number()])),
]);

/** The signed-in person. @throws AppError `accounts.sign-in-needed` */
export function requireActor(c: AppContext): Actor {
  const actor = c.get('actor');
  if (!actor) throw new AppError('accounts.sign-in-needed');
  return actor;
}

/** Who changes something now: the signed-in person at the present moment. */
function byOf(c: AppContext): By {
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

/** The largest form without files. */
const FORM_MB = 1;

/** Tells whether a request only looks: it changes nothing and may be answered to whoever may see. */
export function isReading(c: AppContext): boolean {
  return c.req.method === 'GET' || c.req.method === 'HEAD';
}

/**
 * Reads the fields of a sent form, each as `formText` leaves it; files are left to `files/`. A body that is no form has
 * no fields.
 * @throws AppError `common.too-large`
 */
export async function readForm(c: AppContext): Promise<FormInput> {
  const form = await parseForm(await limitedBody(c.req.raw), c.req.header('content-type') ?? '');
  const input: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    const texts = form
      .getAll(name)
      .filter((value) => typeof value === 'string')
      .map(formText);
    const [first] = texts;
    if (first !== undefined) input[name] = texts.length === 1 ? first : texts;
  }
  return input;
}

async function limitedBody(request: Request): Promise<Buffer> {
  const tooLarge = () => new AppError('common.too-large', { limit: FORM_MB });
  const limit = FORM_MB * 1024 * 1024;
  if (Number(request.headers.get('content-length')) > limit) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (!request.body) return Buffer.alloc(0);
  for await (const chunk of request.body) {
    size += chunk.length;
    if (size > limit) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function parseForm(body: Buffer, contentType: string): Promise<FormData> {
  try {
    return await new Response(body, { headers: { 'content-type': contentType } }).formData();
  } catch {
    return new FormData();
  }
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
  kind: Notice['kind'],
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

/** Remembers the language of this browser. */
export function keepLocale(c: AppContext, locale: Locale): void {
  setCookie(c, LOCALE_COOKIE, locale, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    maxAge: LOCALE_SECONDS,
  });
}

/** The language that was chosen in this browser, or null. */
export function keptLocale(c: AppContext): Locale | null {
  return asLocale(getCookie(c, LOCALE_COOKIE));
}

/** The short message that was left for this page. It came through the browser, so only our own words count. */
export function takeNotice(c: AppContext, t: Translate): Notice | null {
  const left = c.req.method === 'GET' ? getCookie(c, NOTICE_COOKIE) : undefined;
  if (!left) return null;
  deleteCookie(c, NOTICE_COOKIE, { path: '/' });
  try {
    const [kind, key, params] = leftNotice.parse(JSON.parse(left));
    return { kind, text: t(key, params) };
  } catch {
    return null;
  }
}

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
  while (trusted.includes(address)) {
    const before = bareAddress(forwarded.pop() ?? '');
    // A proxy that writes no address leaves its own: one limit for all behind it is better than none.
    if (isIP(before) === 0) break;
    address = before;
  }
  return address;
}

/** The address without the port or zone that some proxies and systems add. */
function bareAddress(text: string): string {
  const [, inBrackets, withPort] = /^\[(.+)\](?::\d+)?$|^([\d.]+):\d+$/.exec(text) ?? [];
  return (inBrackets ?? withPort ?? text).replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
}

function socketAddress(c: AppContext): string {
  // Without a socket (a request made inside the process, as tests do) the request comes from this machine.
  const env: unknown = c.env;
  if (typeof env !== 'object' || env === null || !('incoming' in env)) return '127.0.0.1';
  return bareAddress(getConnInfo(c).remote.address ?? '127.0.0.1');
}
