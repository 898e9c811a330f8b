import { z } from 'zod';
import { DIRECTIVE_KINDS } from '../register/index.js';
import { isId } from '../shared/index.js';
import { formVersion, idList, neededText, optionalDay, optionalText } from '../ui/index.js';

/** The longest words of a task, a note and a reason, in characters. */
export const MAX_WHAT = 2000;
export const MAX_NOTE = 5000;
export const MAX_REASON = 1000;
export const MAX_PERIOD = 200;

const leadUnit = z.string('tasks.lead-needed').refine(isId, 'tasks.lead-needed');

/** The form of a task: new by hand, changed, or made of what a document asks. */
export const taskForm = z.object({
  what: neededText(MAX_WHAT),
  kind: z.enum(DIRECTIVE_KINDS, 'common.form.invalid'),
  lead: leadUnit,
  helpers: idList,
  deadline: optionalDay,
  period: optionalText(MAX_PERIOD),
  version: formVersion,
});

/** The words of a task form in the names of the operations. */
export function wordsOf(form: z.infer<typeof taskForm>) {
  const { what, kind, lead, helpers, deadline, period } = form;
  return { what, kind, leadOrganizationId: lead, coordinatingOrganizationIds: helpers, deadline, period };
}

/** The form in which a unit reports; `unit` is empty where it can only be one. */
export const reportForm = z.object({
  note: neededText(MAX_NOTE),
  unit: z.string().default(''),
  complete: z
    .string()
    .optional()
    .transform((value) => value === 'yes'),
});

/** What the forms of a task can ask beside a report and a change. */
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
  directives: idList.refine((ids) => ids.length > 0, 'tasks.review.chosen-none'),
});

export const reasonText = neededText(MAX_REASON);
export const passageForm = z.object({
  passage: neededText(MAX_NOTE),
  kind: z.enum(DIRECTIVE_KINDS, 'common.form.invalid'),
});
