import { expect, test } from 'vitest';
import { z } from 'zod';
import { newId } from '../shared/index.js';
import {
  checkForm,
  formVersion,
  idList,
  neededDay,
  neededLine,
  neededText,
  optionalDay,
  optionalId,
  optionalLine,
  optionalText,
} from './index.js';

const id = newId();

/** What a field of the name `f` becomes, or the message at it. */
function read(field: z.ZodType, f?: string | readonly string[]): unknown {
  const form = checkForm(z.object({ f: field }), { f });
  return form.ok ? form.data.f : form.errors.f;
}

test.each([
  ['a text without spaces around it', neededText(5), ' ab\nc ', 'ab\nc'],
  ['a text that is only spaces', neededText(5), ' \n', 'common.form.required'],
  ['a text that is too long', neededText(5), 'abcdef', 'common.form.too-long'],
  ['no text where none is needed', optionalText(5), ' ', null],
  ['a field that is not there', optionalText(5), undefined, null],
  ['a text on one line', neededLine(5), ' a \r\n\t b ', 'a b'],
  ['an empty line', neededLine(5), '\n', 'common.form.required'],
  ['an empty line where none is needed', optionalLine(5), '', null],
  ['a line that is too long', optionalLine(5), 'abcdef', 'common.form.too-long'],
  ['a day as people write it', neededDay, ' 4/1/2026', '2026-01-04'],
  ['a day that there is not', neededDay, '31/2/2026', 'common.form.day'],
  ['no day', neededDay, '', 'common.form.required'],
  ['no day where none is needed', optionalDay, '', null],
  ['words where a day may be', optionalDay, 'mai', 'common.form.day'],
  ['a key', optionalId, id, id],
  ['no key', optionalId, '', null],
  ['what is no key', optionalId, 'x', 'common.form.invalid'],
  ['one key of several', idList, id, [id]],
  ['several keys', idList, [id, id], [id, id]],
  ['no keys', idList, undefined, []],
  ['keys with one that is none', idList, [id, 'x'], 'common.form.invalid'],
  ['a version', formVersion, '3', 3],
  ['a version that is none', formVersion, 'x', 0],
])('reads %s', (_, field, sent, meant) => {
  expect(read(field, sent)).toEqual(meant);
});
