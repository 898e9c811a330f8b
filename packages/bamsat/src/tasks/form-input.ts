import { z } from 'zod';
import { DIRECTIVE_KINDS } from '../register/index.js';
import { isId, parseDay } from '../shared/index.js';

/** The longest words of a task, a note and a reason, in characters. */
export const MAX_WHAT = 2000;
export const MAX_NOTE = 5000;
export const MAX_REASON = 1000;
export const MAX_PERIOD = 200;

const text = (most: number) =>
  z.string().trim().min(1, 'common.form.required').max(most, 'common.form.too-long');
const optionalDay = z
  .string()
  .default('')
  .transform((value, context) => {
    if (value.trim() === '') return null;
    const day = parseDay(value);
    if (day) return day;
    context.addIssue('common.form.day');
    return z.NEVER;
  });
/** A field that may come once, several times or never. */
const several = z
  .union([z.string().transform((value) => [value]), z.array(z.string())])
  .default([])
  .transform((values) => values.filter(isId));
const leadUnit = z.string('tasks.lead-needed').refine(isId, 'tasks.lead-needed');

/** The form of a task: new by hand, changed, or made of what a document asks. */
export const taskForm = z.object({
  what: text(MAX_WHAT),
  kind: z.enum(DIRECTIVE_KINDS, 'common.form.invalid'),
  lead: leadUnit,
  helpers: several,
  deadline: optionalDay,
  period: z
    .string()
    .trim()
    .max(MAX_PERIOD, 'common.form.too-long')
    .default('')
    .transform((value) => value || null),
  version: z.coerce.number().catch(0),
});

/** The words of a task form in the names of the operations. */
export function wordsOf(form: z.infer<typeof taskForm>) {
  const { what, kind, lead, helpers, deadline, period } = form;
  return { what, kind, leadOrganizationId: lead, coordinatingOrganizationIds: helpers, deadline, period };
}

export const reportForm = z.object({
  note: text(MAX_NOTE),
  unit: z.string().default(''),
  complete: z
    .string()
    .optional()
    .transform((value) => value === 'yes'),
});

export const STEP_CHOICES = ['verify', 'return', 'withdraw', 'reopen'] as const;
export type StepChoice = (typeof STEP_CHOICES)[number];

/** The field in which the reason of a step stands: each its own, as several forms stand on one page. */
export const REASON_FIELD = {
  return: 'returnReason',
  withdraw: 'withdrawReason',
  reopen: 'reopenReason',
} as const satisfies Partial<Record<StepChoice, string>>;

/** Several requests of a document for one unit. */
export const chosenForm = z.object({
  lead: leadUnit,
  directives: several.refine((ids) => ids.length > 0, 'tasks.review.chosen-none'),
});

export const reasonText = text(MAX_REASON);
export const passageForm = z.object({
  passage: text(MAX_NOTE),
  kind: z.enum(DIRECTIVE_KINDS, 'common.form.invalid'),
});
