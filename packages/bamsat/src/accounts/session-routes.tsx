import { Hono } from 'hono';
import { asLocale } from '../shared/index.js';
import { checkForm, safeBack, textOf } from '../ui/index.js';
import { passwordForm, signInForm } from './form-input.js';
import { hashNewPassword, setLocale, setPassword } from './operations.js';
import { PasswordPage, SignInPage } from './pages.js';
import { setUpPath, signInPath } from './paths.js';
import { hasAccounts } from './queries.js';
import { type AppEnv, change, keepLocale, readForm, redirectWith, requireActor } from './request.js';
import type { SetUpCode } from './set-up.js';
import { callAuth, refusalOf, signIn, withCookies } from './sign-in.js';
import type { SignInLimit } from './sign-in-limit.js';

/** Signing in and out, and what everybody sets for himself: language and password. */
export function sessionRoutes(limit: SignInLimit, setUpCode: SetUpCode | null): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();

  routes.get('/dang-nhap', async (c) => {
    if (setUpCode && !(await hasAccounts(c.get('database').db))) return c.redirect(setUpPath(), 303);
    return c.html(<SignInPage view={c.get('view')} next={safeBack(c.req.query('tiep'))} />);
  });

  routes.post('/dang-nhap', async (c) => {
    const form = checkForm(signInForm, await readForm(c));
    const next = safeBack(textOf(form.input, 'tiep'));
    const view = c.get('view');
    if (!form.ok) {
      return c.html(<SignInPage view={view} next={next} input={form.input} errors={form.errors} />, 422);
    }
    const answer = await signIn(c, limit, form.data);
    if (answer.ok) return withCookies(answer, c.redirect(next, 303));
    const refusal = view.t(`error.${refusalOf(answer)}`);
    const status = answer.status === 429 ? 429 : 401;
    return c.html(<SignInPage view={view} next={next} input={form.input} refusal={refusal} />, status);
  });

  routes.post('/dang-xuat', async (c) => {
    const answer = await callAuth(c, '/sign-out', {});
    return withCookies(answer, redirectWith(c, '/', 'accounts.signed-out'));
  });

  routes.post('/ngon-ngu', async (c) => {
    const input = await readForm(c);
    const locale = asLocale(textOf(input, 'locale')) ?? 'vi';
    const actor = c.get('actor');
    if (actor) await change(c, (trx) => setLocale(trx, actor.userId, locale));
    keepLocale(c, locale);
    return c.redirect(safeBack(textOf(input, 'back')), 303);
  });

  routes.get('/mat-khau', (c) => {
    requireActor(c);
    return c.html(<PasswordPage view={c.get('view')} />);
  });

  routes.post('/mat-khau', async (c) => {
    const actor = requireActor(c);
    const view = c.get('view');
    const form = checkForm(passwordForm, await readForm(c));
    if (!form.ok) return c.html(<PasswordPage view={view} errors={form.errors} />, 422);
    const answer = await signIn(c, limit, { email: actor.email, password: form.data.current });
    if (!answer.ok) {
      const refusal = view.t(`error.${refusalOf(answer)}`);
      return c.html(<PasswordPage view={view} refusal={refusal} />, answer.status === 429 ? 429 : 422);
    }
    const hash = await hashNewPassword(form.data.password);
    await change(c, (trx, by) => setPassword(trx, by, actor.userId, hash));
    return redirectWith(c, signInPath(), 'accounts.password-changed');
  });

  return routes;
}
