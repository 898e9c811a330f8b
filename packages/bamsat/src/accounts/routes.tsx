import { Hono } from 'hono';
import { z } from 'zod';
import { type By, type Db, type Trx, waitForLock } from '../db/index.js';
import { AppError, asLocale, type Id, isId, refusalText, refusedWith } from '../shared/index.js';
import { checkForm, type FormErrors, type FormInput, type Option, safeBack, textOf } from '../ui/index.js';
import { mayManageAccounts } from './access.js';
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH, ROLES, refuseUnless } from './account.js';
import { ADDRESS_HEADER } from './auth.js';
import {
  addAccount,
  grantRole,
  hashNewPassword,
  revokeRole,
  setDisabled,
  setLocale,
  setPassword,
} from './operations.js';
import { AccountsPage, PasswordPage, SetUpPage, SignInPage } from './pages.js';
import { accountsPath, setUpPath, signInPath } from './paths.js';
import { hasAccounts, listAccounts } from './queries.js';
import {
  type AppContext,
  type AppEnv,
  change,
  clientAddress,
  readForm,
  redirectWith,
  requireActor,
} from './request.js';
import type { SetUpCode } from './set-up.js';
import { SignInLimit } from './sign-in-limit.js';

/** What the accounts need of the floor above: organisations to choose from, and the first of them. */
export interface OrganizationPort {
  options(db: Db): Promise<Option[]>;
  addFirst(trx: Trx, by: By, name: string): Promise<Id>;
}

const name = z.string().trim().min(1, 'common.form.required').max(200, 'common.form.too-long');
const email = z.string().trim().pipe(z.email('accounts.email-invalid').max(200, 'common.form.too-long'));
const password = z
  .string()
  .min(PASSWORD_MIN_LENGTH, 'accounts.password-short')
  .max(PASSWORD_MAX_LENGTH, 'accounts.password-long');
const membership = {
  role: z.enum(ROLES, 'common.form.invalid'),
  organization: z.string().refine(isId, 'common.form.required'),
};
const membershipForm = z.object(membership);
const accountForm = z.object({ name, email, password, ...membership });
const setUpForm = z.object({
  code: z.string().min(1, 'common.form.required'),
  organization: name,
  name,
  email,
  password,
});
const signInForm = z.object({ email, password: z.string().min(1, 'common.form.required') });
const passwordForm = z.object({ current: z.string().min(1, 'common.form.required'), password });

export function accountRoutes(organizations: OrganizationPort, setUpCode: SetUpCode | null): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  const limit = new SignInLimit();

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
    c.header('Set-Cookie', `bamsat_locale=${locale}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly`, {
      append: true,
    });
    return c.redirect(safeBack(textOf(input, 'back')), 303);
  });

  routes.get('/cai-dat', async (c) => {
    await refuseSetUpTwice(c, setUpCode);
    return c.html(<SetUpPage view={c.get('view')} />);
  });

  routes.post('/cai-dat', async (c) => {
    const code = await refuseSetUpTwice(c, setUpCode);
    const form = checkForm(setUpForm, await readForm(c));
    const view = c.get('view');
    if (!form.ok) return c.html(<SetUpPage view={view} input={form.input} errors={form.errors} />, 422);
    try {
      code.check(form.data.code);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const refusal = refusalText(view.t, error);
      return c.html(<SetUpPage view={view} input={form.input} refusal={refusal} />, 403);
    }
    const passwordHash = await hashNewPassword(form.data.password);
    const by: By = { userId: null, name: form.data.name, at: c.get('clock')() };
    await c
      .get('database')
      .db.transaction()
      .execute(async (trx) => {
        await refuseSecondSetUp(trx);
        const organizationId = await organizations.addFirst(trx, by, form.data.organization);
        const memberships = (['administrator', 'office'] as const).map((role) => ({ role, organizationId }));
        await addAccount(trx, by, { ...form.data, passwordHash, locale: view.locale, memberships });
      });
    code.void();
    const answer = await signIn(c, limit, form.data);
    return withCookies(
      answer,
      redirectWith(c, answer.ok ? accountsPath() : signInPath(), 'accounts.set-up.done'),
    );
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

  routes.use('/quan-tri/*', async (c, next) => {
    refuseUnless(mayManageAccounts(c.get('actor')), c.get('actor'));
    await next();
  });

  const showAccounts = async (c: AppContext, status: 200 | 422, input?: FormInput, errors?: FormErrors) => {
    const { db } = c.get('database');
    const [accounts, options] = [await listAccounts(db), await organizations.options(db)];
    const page = (
      <AccountsPage
        view={c.get('view')}
        accounts={accounts}
        organizations={options}
        input={input}
        errors={errors}
      />
    );
    return c.html(page, status);
  };

  routes.get('/quan-tri/tai-khoan', (c) => showAccounts(c, 200));

  /** Checks a form that names an organisation: it must be one of those offered. */
  const checkWithOrganization = async <S extends z.ZodType<{ organization: Id }>>(
    c: AppContext,
    schema: S,
  ) => {
    const form = checkForm(schema, await readForm(c));
    if (!form.ok) return form;
    const options = await organizations.options(c.get('database').db);
    if (options.some((option) => option.value === form.data.organization)) return form;
    return { ok: false, errors: { organization: 'common.form.invalid' }, input: form.input } as const;
  };

  routes.post('/quan-tri/tai-khoan', async (c) => {
    const form = await checkWithOrganization(c, accountForm);
    if (!form.ok) return showAccounts(c, 422, form.input, form.errors);
    const { role, organization: organizationId, ...person } = form.data;
    const passwordHash = await hashNewPassword(person.password);
    const memberships = [{ role, organizationId }];
    const isTaken = await refusedWith(
      change(c, (trx, by) => addAccount(trx, by, { ...person, passwordHash, locale: null, memberships })),
      'accounts.email-taken',
    );
    if (isTaken) return showAccounts(c, 422, form.input, { email: 'accounts.email-taken' });
    return redirectWith(c, accountsPath(), 'accounts.added', { name: person.name });
  });

  routes.post('/quan-tri/tai-khoan/:id/vai-tro', async (c) => {
    const form = await checkWithOrganization(c, membershipForm);
    if (!form.ok) return showAccounts(c, 422, form.input, form.errors);
    const { role, organization: organizationId } = form.data;
    await change(c, (trx, by) => grantRole(trx, by, c.req.param('id'), { role, organizationId }));
    return redirectWith(c, accountsPath(), 'accounts.changed');
  });

  routes.post('/quan-tri/tai-khoan/:id/thu-hoi', async (c) => {
    const form = checkForm(membershipForm, await readForm(c));
    if (!form.ok) return showAccounts(c, 422, form.input, form.errors);
    const { role, organization: organizationId } = form.data;
    await change(c, (trx, by) => revokeRole(trx, by, c.req.param('id'), { role, organizationId }));
    return redirectWith(c, accountsPath(), 'accounts.changed');
  });

  routes.post('/quan-tri/tai-khoan/:id/khoa', async (c) => {
    const disabled = textOf(await readForm(c), 'disabled') === 'yes';
    await change(c, (trx, by) => setDisabled(trx, by, c.req.param('id'), disabled));
    return redirectWith(c, accountsPath(), 'accounts.changed');
  });

  routes.post('/quan-tri/tai-khoan/:id/mat-khau', async (c) => {
    const hash = await hashNewPassword(textOf(await readForm(c), 'password'));
    await change(c, (trx, by) => setPassword(trx, by, c.req.param('id'), hash));
    return redirectWith(c, accountsPath(), 'accounts.changed');
  });

  return routes;
}

/** The set-up page exists only until somebody has an account. */
async function refuseSetUpTwice(c: AppContext, code: SetUpCode | null): Promise<SetUpCode> {
  if (!code || (await hasAccounts(c.get('database').db))) throw new AppError('accounts.set-up-done');
  return code;
}

/** Of two who send the right code in the same moment, the second waits here and is refused. */
async function refuseSecondSetUp(trx: Trx): Promise<void> {
  await waitForLock(trx, 'set-up');
  if (await hasAccounts(trx)) throw new AppError('accounts.set-up-done');
}

/** Tries a password, within the limit of tries: an answer that is ok carries the cookie of the session. */
async function signIn(
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
function refusalOf(answer: Response): 'accounts.too-many-tries' | 'accounts.wrong-credentials' {
  return answer.status === 429 ? 'accounts.too-many-tries' : 'accounts.wrong-credentials';
}

/**
 * Hands a request to better-auth in the form that it expects. Only the cookies and the address of the original request go
 * along.
 */
function callAuth(c: AppContext, path: string, body: Record<string, string>): Promise<Response> {
  const headers = new Headers({ 'content-type': 'application/json', [ADDRESS_HEADER]: clientAddress(c) });
  for (const name of ['cookie', 'user-agent']) {
    const value = c.req.header(name);
    if (value) headers.set(name, value);
  }
  // With a cookie better-auth asks for an origin; ours was checked before the route, so it gets its own.
  headers.set('origin', 'http://bamsat.internal');
  const url = `http://bamsat.internal/api/auth${path}`;
  return c.get('auth').handler(new Request(url, { method: 'POST', headers, body: JSON.stringify(body) }));
}

function withCookies(from: Response, to: Response): Response {
  for (const cookie of from.headers.getSetCookie()) to.headers.append('set-cookie', cookie);
  return to;
}

/** The account behind the session cookie of a request, or null. */
export async function sessionUserId(c: AppContext): Promise<string | null> {
  if (!c.req.header('cookie')?.includes('bamsat.session_token')) return null;
  const session = await c.get('auth').api.getSession({ headers: c.req.raw.headers });
  return session?.user.id ?? null;
}
