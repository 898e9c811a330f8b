import type { Child, FC } from 'hono/jsx';
import type { z } from 'zod';
import { formatDay, isMessageKey, type MessageKey, parseDay } from '../shared/index.js';
import { Icon } from './icon.js';
import type { View } from './view.js';

/** What a form held when it was sent: text by field, several where a field came more than once. */
export type FormInput = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A form that was read: its data, or a message for each field that was wrong together with the input. */
export type FormResult<T> =
  | { readonly ok: true; readonly data: T; readonly input: FormInput }
  | { readonly ok: false; readonly errors: FormErrors; readonly input: FormInput };
/** What was wrong, by field. */
export type FormErrors = Readonly<Record<string, MessageKey>>;

/**
 * Checks a form against its schema. The message of a zod issue is a key of the catalogue
 * (`z.string().min(1, 'common.form.required')`); any other message is shown as `common.form.invalid`.
 */
export function checkForm<S extends z.ZodType>(schema: S, input: FormInput): FormResult<z.infer<S>> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { ok: true, data: parsed.data, input };
  const errors: Record<string, MessageKey> = {};
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? '');
    errors[field] ??= isMessageKey(issue.message) ? issue.message : 'common.form.invalid';
  }
  return { ok: false, errors, input };
}

/** The single text of a field, '' when it is missing. */
export function textOf(input: FormInput | undefined, name: string): string {
  const value = input?.[name];
  return (typeof value === 'string' ? value : value?.[0]) ?? '';
}

/** All texts of a field that may come several times. */
export function textsOf(input: FormInput | undefined, name: string): readonly string[] {
  const value = input?.[name];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

/** Room for `24/11/2026` with a space before and behind. */
const DAY_LENGTH = 12;

/** What a form shows: what was typed before, if it comes again, and what was wrong. */
export interface FormShown {
  readonly view: View;
  readonly input?: FormInput | undefined;
  readonly errors?: FormErrors | undefined;
}

/** What the fields of a form have in common, by the name of the field: `<TextField {...field('title')} label="…" />`. */
export function fieldsOf({ view, input, errors }: FormShown) {
  return (name: string) => ({ view, name, value: textOf(input, name), error: errors?.[name] });
}

interface FieldProps {
  readonly view: View;
  readonly name: string;
  readonly label: MessageKey;
  readonly hint?: MessageKey | undefined;
  readonly error?: MessageKey | undefined;
  readonly required?: boolean;
}

/** Label, hint, error and control of one field, tied together for screen readers. */
const FieldFrame: FC<FieldProps & { id: string; children?: Child }> = (props) => (
  <div class={props.error ? 'field field-wrong' : 'field'}>
    <label for={props.id}>
      {props.view.t(props.label)}
      {props.required ? <span class="required"> {props.view.t('common.form.required-mark')}</span> : null}
    </label>
    {props.hint ? (
      <p class="hint" id={`${props.id}-hint`}>
        {props.view.t(props.hint)}
      </p>
    ) : null}
    {props.children}
    {props.error ? (
      <p class="field-error" id={`${props.id}-error`}>
        {props.view.t(props.error)}
      </p>
    ) : null}
  </div>
);

function describedBy(props: Pick<FieldProps, 'hint' | 'error'>, id: string): string | undefined {
  const ids = [props.hint ? `${id}-hint` : '', props.error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return ids || undefined;
}

export interface TextFieldProps extends FieldProps {
  readonly value?: string | undefined;
  readonly type?: 'text' | 'email' | 'password' | 'number' | 'search' | 'time';
  readonly rows?: number;
  readonly autocomplete?: string;
  readonly maxlength?: number;
  readonly min?: string | number;
  readonly max?: string | number;
  readonly id?: string;
}

/** A line of text, or several when `rows` is given. */
export const TextField: FC<TextFieldProps> = (props) => {
  const id = props.id ?? `f-${props.name}`;
  const shared = {
    id,
    name: props.name,
    required: props.required,
    maxlength: props.maxlength,
    autocomplete: props.autocomplete,
    'aria-invalid': props.error ? ('true' as const) : undefined,
    'aria-describedby': describedBy(props, id),
  };
  return (
    <FieldFrame {...props} id={id}>
      {props.rows ? (
        <textarea {...shared} rows={props.rows}>
          {props.value ?? ''}
        </textarea>
      ) : (
        <input
          {...shared}
          type={props.type ?? 'text'}
          value={props.value ?? ''}
          min={props.min}
          max={props.max}
        />
      )}
    </FieldFrame>
  );
};

/**
 * A day, typed and shown as `dd/mm/yyyy` (a browser's own date field shows it in the order of its own language). Where a
 * script runs and the browser has a calendar, the button beside it opens that.
 */
export const DayField: FC<FieldProps & { value?: string | undefined; id?: string }> = (props) => {
  const id = props.id ?? `f-${props.name}`;
  const day = parseDay(props.value ?? '');
  return (
    <FieldFrame {...props} id={id}>
      <span class="day-field">
        <input
          id={id}
          type="text"
          name={props.name}
          required={props.required}
          inputmode="numeric"
          autocomplete="off"
          maxlength={DAY_LENGTH}
          placeholder={props.view.t('common.form.day-placeholder')}
          value={day ? formatDay(day) : (props.value ?? '')}
          aria-invalid={props.error ? 'true' : undefined}
          aria-describedby={describedBy(props, id)}
        />
        <button
          type="button"
          class="button day-open"
          data-calendar={id}
          aria-label={`${props.view.t('common.form.calendar')}: ${props.view.t(props.label)}`}
          hidden
        >
          <Icon name="meeting" />
        </button>
      </span>
    </FieldFrame>
  );
};

/** A choice of a form. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** A choice from a list. */
export const ChoiceField: FC<
  FieldProps & { options: readonly Option[]; value?: string | undefined; empty?: MessageKey; id?: string }
> = (props) => {
  const id = props.id ?? `f-${props.name}`;
  return (
    <FieldFrame {...props} id={id}>
      <select
        id={id}
        name={props.name}
        required={props.required}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={describedBy(props, id)}
      >
        {props.empty ? <option value="">{props.view.t(props.empty)}</option> : null}
        {props.options.map((option) => (
          <option value={option.value} selected={option.value === props.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
};

/** Several choices from a list, as check boxes under one legend. */
export const ChoicesField: FC<
  Omit<FieldProps, 'required'> & { options: readonly Option[]; values: readonly string[]; id?: string }
> = (props) => {
  const id = props.id ?? `f-${props.name}`;
  return (
    <fieldset
      id={id}
      class={props.error ? 'field field-wrong' : 'field'}
      aria-describedby={describedBy(props, id)}
    >
      <legend>{props.view.t(props.label)}</legend>
      {props.hint ? (
        <p class="hint" id={`${id}-hint`}>
          {props.view.t(props.hint)}
        </p>
      ) : null}
      <div class="choices">
        {props.options.map((option) => (
          <label class="choice">
            <input
              type="checkbox"
              name={props.name}
              value={option.value}
              checked={props.values.includes(option.value)}
            />
            {/* The indent of a tree says nothing where the choices stand beside each other. */}
            <span>{option.label.trim()}</span>
          </label>
        ))}
      </div>
      {props.error ? (
        <p class="field-error" id={`${id}-error`}>
          {props.view.t(props.error)}
        </p>
      ) : null}
    </fieldset>
  );
};

/** One or more files. */
export const FileField: FC<FieldProps & { accept?: string; multiple?: boolean }> = (props) => {
  const id = `f-${props.name}`;
  return (
    <FieldFrame {...props} id={id}>
      <input
        id={id}
        type="file"
        name={props.name}
        required={props.required}
        accept={props.accept}
        multiple={props.multiple}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={describedBy(props, id)}
      />
    </FieldFrame>
  );
};

/** The errors of a form in one place, first thing a screen reader reaches; each links to its field. */
export const FormErrorSummary: FC<{ view: View; errors?: FormErrors | undefined }> = ({ view, errors }) => {
  const entries = Object.entries(errors ?? {});
  if (entries.length === 0) return null;
  return (
    <div class="notice notice-refused" role="alert">
      <p>{view.t('common.form.has-errors', { count: entries.length })}</p>
      <ul>
        {entries.map(([field, key]) => (
          <li>
            <a href={`#f-${field}`}>{view.t(key)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
};
