import { z } from 'zod';
import { listAccounts } from '../accounts/index.js';
import type { Db } from '../db/index.js';
import { organizationOptions } from '../organizations/index.js';
import type { Day, Id } from '../shared/index.js';
import { type FormErrors, optionalId } from '../ui/index.js';
import { DIRECTIONS, VISIBILITIES } from './document.js';
import type { CircleChoices } from './filing-page.js';

const MAX_READERS = 200;

/** The fields of a form that say who may see a document, whose it is, and which way it went. */
export const circleFields = {
  visibility: z.enum(VISIBILITIES, 'common.form.invalid').default('bloc'),
  owner: optionalId,
  direction: z
    .enum(['', ...DIRECTIONS], 'common.form.invalid')
    .transform((value) => value || null)
    .default(null),
  readers: z
    .union([z.string(), z.array(z.string()).max(MAX_READERS)])
    .transform((value) => [value].flat().filter((id) => id !== ''))
    .default([]),
};

/** A circle that nobody would be in is refused: a unit's paper without a unit, named persons without a name. */
export function checkCircle(
  form: { readonly visibility: string; readonly owner: string | null; readonly readers: readonly string[] },
  context: z.core.$RefinementCtx,
): void {
  if (form.visibility === 'unit' && form.owner === null) {
    context.addIssue({ code: 'custom', path: ['owner'], message: 'register.owner-needed' });
  }
  if (form.visibility === 'named' && form.readers.length === 0) {
    context.addIssue({ code: 'custom', path: ['readers'], message: 'register.readers-needed' });
  }
}

/** The bodies and persons to choose from; nobody whose account is disabled. A body that ended stays where it is the owner. */
export async function circleChoices(db: Db, today: Day, ownerId: Id | null = null): Promise<CircleChoices> {
  const accounts = await listAccounts(db);
  return {
    organizations: await organizationOptions(db, today, ownerId ? [ownerId] : []),
    people: accounts
      .filter((account) => account.disabledAt === null)
      .map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` })),
  };
}

/** What a form names that is not among the choices: a body or a person that is not there, or not any more. */
export function unknownIn(
  choices: CircleChoices,
  said: { readonly owner: string | null; readonly readers: readonly string[] },
): FormErrors | null {
  const bodies = new Set(choices.organizations.map(({ value }) => value));
  const people = new Set(choices.people.map(({ value }) => value));
  if (said.owner !== null && !bodies.has(said.owner)) return { owner: 'common.form.invalid' };
  return said.readers.every((id) => people.has(id)) ? null : { readers: 'common.form.invalid' };
}
