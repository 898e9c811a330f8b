import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { AppEnv } from '../accounts/index.js';

const POLICY = 'content-security-policy';

const secure = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    fontSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
  xFrameOptions: 'DENY',
  referrerPolicy: 'same-origin',
  strictTransportSecurity: false,
});

/**
 * The headers of every answer. What a person saw stays in no cache, neither of a proxy nor of a computer that others use after
 * signing out; an answer that says for itself how long it may be kept, or what it may do (an attachment), is left as it is.
 */
export const answerHeaders: MiddlewareHandler<AppEnv> = async (c, next) => {
  let own: string | null = null;
  await secure(c, async () => {
    await next();
    own = c.res.headers.get(POLICY);
  });
  if (own !== null) c.res.headers.set(POLICY, own);
  if (c.res.headers.has('cache-control')) return;
  c.res.headers.set('cache-control', c.get('actor') ? 'no-store' : 'private, no-cache');
};
