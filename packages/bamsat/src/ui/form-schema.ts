import { z } from 'zod';
import { isId, type MessageKey, parseDay } from '../shared/index.js';

const collapse = (text: string) => text.replace(/\s+/g, ' ').trim();
const atMost = (most: number) => z.string().max(most, 'common.form.too-long');

/** A text that must be given; at most so many characters. */
export const neededText = (most: number) =>
  z.string().trim().pipe(atMost(most).min(1, 'common.form.required'));

/** A text that may stay empty: null then. */
export const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .pipe(atMost(most))
    .default('')
    .transform((text) => text || null);

/** A text that must be given, on one line: line ends and runs of spaces become one space. */
export const neededLine = (most: number) =>
  z.string().transform(collapse).pipe(atMost(most).min(1, 'common.form.required'));

/** A text on one line that may stay empty: null then. */
export const optionalLine = (most: number) =>
  z
    .string()
    .transform(collapse)
    .pipe(atMost(most))
    .default('')
    .transform((text) => text || null);

/** A value as `read` understands what was typed; null where nothing was. */
export function optionalValue(read: (typed: string) => string | null, message: MessageKey) {
  return z
    .string()
    .default('')
    .transform((typed, context) => {
      if (typed.trim() === '') return null;
      const value = read(typed.trim());
      if (value === null) context.addIssue(message);
      return value;
    });
}

/** The same where something must be typed. */
export const neededValue = (read: (typed: string) => string | null, message: MessageKey) =>
  optionalValue(read, message).transform((value, context) => {
    if (value !== null) return value;
    context.addIssue('common.form.required');
    return z.NEVER;
  });

/** A day as people write it, `YYYY-MM-DD`. */
export const optionalDay = optionalValue(parseDay, 'common.form.day');
export const neededDay = neededValue(parseDay, 'common.form.day');

/** The key of a choice that may be left open: null then. What is no key at all is refused, not taken for none. */
export const optionalId = z
  .string()
  .refine((value) => value === '' || isId(value), 'common.form.invalid')
  .transform((value) => value || null)
  .default(null);

/** Check boxes: the keys of none, one or several things. */
export const idList = z
  .union([z.string().transform((id) => [id]), z.array(z.string())])
  .default([])
  .refine((ids) => ids.every(isId), 'common.form.invalid');

/** The version of a thing that a form was made from; 0, which nothing has, where the form does not say it. */
export const formVersion = z.coerce.number().int().catch(0);
