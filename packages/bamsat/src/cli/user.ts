import { randomInt } from 'node:crypto';
import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { addAccount, hashNewPassword, ROLES, type Role } from '../accounts/index.js';
import { openDatabase } from '../db/index.js';
import { findOrganizationByKey, listOrganizations } from '../organizations/index.js';
import { AppError, systemClock } from '../shared/index.js';
import { type DataOptions, databaseUrl, withData } from './options.js';
import type { Terminal } from './terminal.js';

interface AddOptions extends DataOptions {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly organization: string;
  readonly passwordStdin?: boolean;
}

const PASSWORD_ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const PASSWORD_LENGTH = 16;

/** `bamsat user add`: an account from the terminal. */
export function addUser(root: Command, terminal: Terminal): void {
  const { t } = terminal;
  const user = root.command('user').description(t('cli.user'));
  withData(user.command('add').description(t('cli.user.add')), terminal)
    .requiredOption('--email <address>', t('accounts.email'))
    .requiredOption('--name <name>', t('accounts.name'))
    .requiredOption('--role <role>', `${t('accounts.role')}: ${ROLES.join(', ')}`)
    .requiredOption('--organization <key>', t('cli.option.organization'))
    .option('--password-stdin', t('cli.option.password-stdin'))
    .action((options: AddOptions) => add(terminal, options));
}

async function add(terminal: Terminal, options: AddOptions): Promise<void> {
  const role = asRole(options.role);
  const typed = options.passwordStdin ? (await text(process.stdin)).trim() : null;
  const password = typed ?? newPassword();
  const passwordHash = await hashNewPassword(password);
  const database = await openDatabase({
    dataDir: options.data,
    url: databaseUrl(),
    what: 'bamsat user add',
    mustExist: true,
  });
  try {
    const organization = await findOrganizationByKey(database.db, options.organization);
    if (!organization) {
      const keys = (await listOrganizations(database.db)).map(({ key }) => key).join(', ');
      throw new AppError('organizations.unknown', { key: options.organization, keys });
    }
    const by = { userId: null, name: terminal.t('cli.actor'), at: systemClock() };
    await database.db.transaction().execute((trx) =>
      addAccount(trx, by, {
        email: options.email,
        name: options.name,
        passwordHash,
        locale: null,
        memberships: [{ organizationId: organization.id, role }],
      }),
    );
  } finally {
    await database.close();
  }
  terminal.out(terminal.t('cli.user.added', { name: options.name, email: options.email }));
  if (typed === null) terminal.out(terminal.t('cli.user.password', { password }));
}

function asRole(value: string): Role {
  const role = ROLES.find((known) => known === value);
  if (!role) throw new AppError('accounts.unknown-role', { role: value, roles: ROLES.join(', ') });
  return role;
}

function newPassword(): string {
  return Array.from(
    { length: PASSWORD_LENGTH },
    () => PASSWORD_ALPHABET[randomInt(PASSWORD_ALPHABET.length)],
  ).join('');
}
