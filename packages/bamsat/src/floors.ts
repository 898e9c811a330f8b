/**
 * The floors of the application, lowest first. A folder may import from any folder on a lower floor, through its `index.ts`.
 * Folders on the same floor do not know each other.
 */
export const FLOORS: readonly (readonly string[])[] = [
  ['shared'],
  ['db'],
  ['files'],
  ['ui'],
  ['accounts'],
  ['organizations'],
  ['intake'],
  ['register'],
  ['tasks'],
  ['meetings'],
  ['visits'],
  ['portal'],
  ['web'],
  ['demo'],
  ['cli'],
];
