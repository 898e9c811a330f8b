import { v7, validate } from 'uuid';

/** The key of a row: a UUID of version 7 (RFC 9562), so that keys sort by the time they were made. */
export type Id = string;

/** Makes a new key. */
export function newId(): Id {
  return v7();
}

/** Tells whether a part of a URL can be a key at all, before the database is asked. */
export function isId(value: string): value is Id {
  return validate(value);
}

const ANYWHERE = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** The first key that stands in a text, such as an address that somebody copied; null when none does. */
export function idIn(text: string): Id | null {
  const found = ANYWHERE.exec(text)?.[0].toLowerCase() ?? '';
  return isId(found) ? found : null;
}
