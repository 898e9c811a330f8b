import { ADDRESS_HEADER, AUTH_PATH, INTERNAL_ORIGIN } from './auth.js';
import { type AppContext, clientAddress } from './request.js';
import type { SignInLimit } from './sign-in-limit.js';

/** Tries a password, within the limit of tries: an answer that is ok carries the cookie of the session. */
export async function signIn(
  c: AppContext,
  limit: SignInLimit,
  credentials: { email: string; password: string },
): Promise<Response> {
  const { email: address, password: typed } = credentials;
  const succeeded = limit.take(clientAddress(c), address, c.get('clock')());
  if (!succeeded) return new Response(null, { status: 429 });
  const answer = await callAuth(c, '/sign-in/email', { email: address, password: typed });
  if (answer.status >= 500) throw new Error(`sign-in failed with ${answer.status}: ${await answer.text()}`);
  if (answer.ok) succeeded();
  return answer;
}

/** Why a sign-in was refused; whether the account is unknown or disabled, or the password is wrong, is not told. */
export function refusalOf(answer: Response): 'accounts.too-many-tries' | 'accounts.wrong-credentials' {
  return answer.status === 429 ? 'accounts.too-many-tries' : 'accounts.wrong-credentials';
}

/**
 * Hands a request to better-auth in the form that it expects. Only the cookies and the address of the original request go
 * along.
 */
export function callAuth(c: AppContext, path: string, body: Record<string, string>): Promise<Response> {
  const headers = new Headers({ 'content-type': 'application/json', [ADDRESS_HEADER]: clientAddress(c) });
  for (const name of ['cookie', 'user-agent']) {
    const value = c.req.header(name);
    if (value) headers.set(name, value);
  }
  // With a cookie better-auth asks for an origin; ours was checked before the route, so it gets its own.
  headers.set('origin', INTERNAL_ORIGIN);
  const url = INTERNAL_ORIGIN + AUTH_PATH + path;
  return c.get('auth').handler(new Request(url, { method: 'POST', headers, body: JSON.stringify(body) }));
}

/** An answer of ours with the cookies that better-auth sets. */
export function withCookies(from: Response, to: Response): Response {
  for (const cookie of from.headers.getSetCookie()) to.headers.append('set-cookie', cookie);
  return to;
}

/** The account behind the session cookie of a request, or null. */
export async function sessionUserId(c: AppContext): Promise<string | null> {
  if (!c.req.header('cookie')?.includes('bamsat.session_token')) return null;
  const session = await c.get('auth').api.getSession({ headers: c.req.raw.headers });
  return session?.user.id ?? null;
}
