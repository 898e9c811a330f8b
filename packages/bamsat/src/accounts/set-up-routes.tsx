import { Hono } from 'hono';
import { type By, type Trx, waitForLock } from '../db/index.js';
import { AppError, refusalText } from '../shared/index.js';
import { checkForm } from '../ui/index.js';
import { setUpForm } from './form-input.js';
import { addAccount, hashNewPassword } from './operations.js';
import { SetUpPage } from './pages.js';
import { accountsPath, signInPath } from './paths.js';
import type { OrganizationPort } from './ports.js';
import { hasAccounts } from './queries.js';
import { type AppContext, type AppEnv, readForm, redirectWith } from './request.js';
import type { SetUpCode } from './set-up.js';
import { signIn, withCookies } from './sign-in.js';
import type { SignInLimit } from './sign-in-limit.js';

/** The first page of a new system: its body and its first administrator, for one who has the code of the terminal. */
export function setUpRoutes(
  organizations: OrganizationPort,
  limit: SignInLimit,
  setUpCode: SetUpCode | null,
): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();

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
