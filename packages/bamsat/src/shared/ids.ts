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
