import { Hono } from 'hono';
import type { z } from 'zod';
import { type Id, refusedWith } from '../shared/index.js';
import { checkForm, type FormErrors, type FormInput, textOf } from '../ui/index.js';
import { mayManageAccounts } from './access.js';
import { refuseUnless } from './account.js';
import { accountForm, membershipForm } from './form-input.js';
import {
  addAccount,
  grantRole,
  hashNewPassword,
  revokeRole,
  setDisabled,
  setPassword,
} from './operations.js';
import { AccountsPage } from './pages.js';
import { accountsPath } from './paths.js';
import type { OrganizationPort } from './ports.js';
import { listAccounts } from './queries.js';
import { type AppContext, type AppEnv, change, readForm, redirectWith } from './request.js';

/** The accounts and their roles, for administrators. */
export function administrationRoutes(organizations: OrganizationPort): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();

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
