import type { FC } from 'hono/jsx';
import type { Id } from '../shared/index.js';
import {
  Badge,
  ChoiceField,
  FormErrorSummary,
  type FormErrors,
  type FormInput,
  Layout,
  type Option,
  PageHead,
  Refusal,
  TextField,
  textOf,
  type View,
} from '../ui/index.js';
import { ROLES } from './account.js';
import { accountPath, accountsPath, passwordPath, setUpPath, signInPath } from './paths.js';
import type { AccountRow } from './queries.js';

interface FormPageProps {
  readonly view: View;
  readonly input?: FormInput | undefined;
  readonly errors?: FormErrors | undefined;
}

/** Where one signs in (đăng nhập), and then goes on to `next`. */
export const SignInPage: FC<FormPageProps & { next: string; refusal?: string | undefined }> = (props) => {
  const { view, input, errors } = props;
  return (
    <Layout view={view} title={view.t('accounts.sign-in.title')}>
      <div class="card card-narrow">
        <h1>{view.t('accounts.sign-in.title')}</h1>
        <p class="muted">{view.t('accounts.sign-in.lead')}</p>
        {props.refusal ? (
          <p class="notice notice-refused" role="alert">
            {props.refusal}
          </p>
        ) : props.next === '/' ? null : (
          <p class="notice">{view.t('error.accounts.sign-in-needed')}</p>
        )}
        <form method="post" action={signInPath()}>
          <input type="hidden" name="tiep" value={props.next} />
          <TextField
            view={view}
            name="email"
            label="accounts.email"
            type="email"
            autocomplete="username"
            value={textOf(input, 'email')}
            error={errors?.email}
            required
          />
          <TextField
            view={view}
            name="password"
            label="accounts.password"
            type="password"
            autocomplete="current-password"
            error={errors?.password}
            required
          />
          <button type="submit" class="button button-main">
            {view.t('accounts.sign-in.submit')}
          </button>
        </form>
      </div>
    </Layout>
  );
};

/** The first page of a new system: code of the terminal, body, first administrator. */
export const SetUpPage: FC<FormPageProps & { refusal?: string | undefined }> = ({
  view,
  input,
  errors,
  refusal,
}) => (
  <Layout view={view} title={view.t('accounts.set-up.title')}>
    <div class="card card-narrow">
      <h1>{view.t('accounts.set-up.title')}</h1>
      <p class="muted">{view.t('accounts.set-up.lead')}</p>
      <Refusal text={refusal} />
      <FormErrorSummary view={view} errors={errors} />
      <form method="post" action={setUpPath()}>
        <TextField
          view={view}
          name="code"
          label="accounts.set-up.code"
          autocomplete="one-time-code"
          value={textOf(input, 'code')}
          error={errors?.code}
          required
        />
        <TextField
          view={view}
          name="organization"
          label="accounts.set-up.organization"
          hint="accounts.set-up.organization-hint"
          value={textOf(input, 'organization')}
          error={errors?.organization}
          required
        />
        <NewAccountFields view={view} input={input} errors={errors} />
        <button type="submit" class="button button-main">
          {view.t('accounts.set-up.submit')}
        </button>
      </form>
    </div>
  </Layout>
);

const NewAccountFields: FC<FormPageProps> = ({ view, input, errors }) => (
  <>
    <TextField
      view={view}
      name="name"
      label="accounts.name"
      autocomplete="off"
      value={textOf(input, 'name')}
      error={errors?.name}
      required
    />
    <TextField
      view={view}
      name="email"
      label="accounts.email"
      type="email"
      autocomplete="off"
      value={textOf(input, 'email')}
      error={errors?.email}
      required
    />
    <TextField
      view={view}
      name="password"
      label="accounts.password"
      hint="accounts.password.hint"
      type="password"
      autocomplete="new-password"
      error={errors?.password}
      required
    />
  </>
);

/** Changing one’s own password. What was typed is never shown again. */
export const PasswordPage: FC<FormPageProps & { refusal?: string | undefined }> = ({
  view,
  errors,
  refusal,
}) => (
  <Layout view={view} title={view.t('accounts.my-password')}>
    <div class="card card-narrow">
      <h1>{view.t('accounts.my-password')}</h1>
      <Refusal text={refusal} />
      <form method="post" action={passwordPath()}>
        <TextField
          view={view}
          name="current"
          label="accounts.current-password"
          type="password"
          autocomplete="current-password"
          error={errors?.current}
          required
        />
        <TextField
          view={view}
          name="password"
          label="accounts.new-password"
          hint="accounts.password.hint"
          type="password"
          autocomplete="new-password"
          error={errors?.password}
          required
        />
        <button type="submit" class="button button-main">
          {view.t('common.save')}
        </button>
      </form>
    </div>
  </Layout>
);

interface AccountsPageProps extends FormPageProps {
  readonly accounts: readonly AccountRow[];
  readonly organizations: readonly Option[];
}

/** All accounts with their roles (quản trị tài khoản), and a new one. */
export const AccountsPage: FC<AccountsPageProps> = ({ view, accounts, organizations, input, errors }) => (
  <Layout view={view} title={view.t('accounts.list.title')} width="wide">
    <PageHead title={view.t('accounts.list.title')} lead={view.t('accounts.list.lead')} />
    <FormErrorSummary view={view} errors={errors} />
    <div class="table-wrap">
      <table class="table stack">
        <thead>
          <tr>
            <th scope="col">{view.t('accounts.name')}</th>
            <th scope="col">{view.t('accounts.list.roles')}</th>
            <th scope="col">{view.t('accounts.list.state')}</th>
            <th scope="col">{view.t('common.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <AccountTableRow view={view} account={account} organizations={organizations} />
          ))}
        </tbody>
      </table>
    </div>
    <section class="card" aria-labelledby="add-account">
      <h2 id="add-account">{view.t('accounts.add')}</h2>
      <form method="post" action={accountsPath()} class="form-grid">
        <NewAccountFields view={view} input={input} errors={errors} />
        <RoleFields view={view} organizations={organizations} input={input} errors={errors} prefix="f" />
        <button type="submit" class="button button-main">
          {view.t('accounts.add.submit')}
        </button>
      </form>
    </section>
  </Layout>
);

const RoleFields: FC<FormPageProps & { organizations: readonly Option[]; prefix: string }> = (props) => (
  <>
    <ChoiceField
      view={props.view}
      id={`${props.prefix}-role`}
      name="role"
      label="accounts.role"
      options={ROLES.map((role) => ({ value: role, label: props.view.t(`accounts.role.${role}`) }))}
      value={textOf(props.input, 'role') || 'unit'}
      error={props.errors?.role}
    />
    <ChoiceField
      view={props.view}
      id={`${props.prefix}-organization`}
      name="organization"
      label="accounts.organization"
      empty="accounts.choose-organization"
      options={props.organizations}
      value={textOf(props.input, 'organization')}
      error={props.errors?.organization}
      required
    />
  </>
);

const AccountTableRow: FC<{ view: View; account: AccountRow; organizations: readonly Option[] }> = (
  props,
) => {
  const { view, account, organizations } = props;
  // The choices are indented as a tree; a name alone is not.
  const nameOf = (id: Id) => organizations.find((option) => option.value === id)?.label.trim() ?? id;
  return (
    <tr>
      <td data-label={view.t('accounts.name')}>
        <strong>{account.name}</strong>
        <br />
        <span class="muted">{account.email}</span>
      </td>
      <td data-label={view.t('accounts.list.roles')}>
        <ul class="plain">
          {account.memberships.map(({ role, organizationId }) => {
            const params = { role: view.t(`accounts.role.${role}`), organization: nameOf(organizationId) };
            return (
              <li>
                <form method="post" action={`${accountPath(account.id)}/thu-hoi`} class="inline-form">
                  <span>
                    {params.role} · {params.organization}
                  </span>
                  <input type="hidden" name="role" value={role} />
                  <input type="hidden" name="organization" value={organizationId} />
                  <button
                    type="submit"
                    class="button button-quiet"
                    aria-label={view.t('accounts.revoke-role', params)}
                  >
                    {view.t('accounts.revoke')}
                  </button>
                </form>
              </li>
            );
          })}
        </ul>
      </td>
      <td data-label={view.t('accounts.list.state')}>
        <Badge tone={account.disabledAt ? 'bad' : 'good'}>
          {view.t(account.disabledAt ? 'accounts.disabled' : 'accounts.active')}
        </Badge>
      </td>
      <td data-label={view.t('common.actions')}>
        <form method="post" action={`${accountPath(account.id)}/khoa`} class="inline-form">
          <input type="hidden" name="disabled" value={account.disabledAt ? 'no' : 'yes'} />
          <button type="submit" class="button">
            {view.t(account.disabledAt ? 'accounts.enable' : 'accounts.disable')}
          </button>
        </form>
        <details>
          <summary>{view.t('accounts.grant')}</summary>
          <form method="post" action={`${accountPath(account.id)}/vai-tro`}>
            <RoleFields view={view} organizations={organizations} prefix={`r-${account.id}`} />
            <button type="submit" class="button">
              {view.t('accounts.grant')}
            </button>
          </form>
        </details>
        <details>
          <summary>{view.t('accounts.set-password')}</summary>
          <form method="post" action={`${accountPath(account.id)}/mat-khau`}>
            <TextField
              view={view}
              id={`p-${account.id}`}
              name="password"
              label="accounts.new-password"
              hint="accounts.password.hint"
              type="password"
              autocomplete="new-password"
              required
            />
            <button type="submit" class="button">
              {view.t('common.save')}
            </button>
          </form>
        </details>
      </td>
    </tr>
  );
};
