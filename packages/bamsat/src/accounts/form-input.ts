import { z } from 'zod';
import { isId } from '../shared/index.js';
import { neededLine } from '../ui/index.js';
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH, ROLES } from './account.js';

const name = neededLine(200);
const email = z.string().trim().pipe(z.email('accounts.email-invalid').max(200, 'common.form.too-long'));
const password = z
  .string()
  .min(PASSWORD_MIN_LENGTH, 'accounts.password-short')
  .max(PASSWORD_MAX_LENGTH, 'accounts.password-long');
const membership = {
  role: z.enum(ROLES, 'common.form.invalid'),
  organization: z.string().refine(isId, 'common.form.required'),
};
/** A role that is given or taken away, in the words of the page. */
export const membershipForm = z.object(membership);
export const accountForm = z.object({ name, email, password, ...membership });
/** The code of the terminal, the body that runs the system, and its first administrator. */
export const setUpForm = z.object({
  code: z.string().min(1, 'common.form.required'),
  organization: name,
  name,
  email,
  password,
});
/** A sign-in: how long a password must be is not asked of one that exists. */
export const signInForm = z.object({ email, password: z.string().min(1, 'common.form.required') });
export const passwordForm = z.object({ current: z.string().min(1, 'common.form.required'), password });
