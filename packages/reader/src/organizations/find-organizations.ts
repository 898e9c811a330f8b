import type { Source } from '../text.js';
import { isUpperAt, isWordAt } from '../words.js';
import type { HeadIndex } from './heads.js';
import { type OrganizationName, organizationAt } from './organization-name.js';

function isTail({ cased }: Source, position: number): boolean {
  const sign = cased.charAt(position - 1);
  return (sign === '-' || sign === '/') && isWordAt(cased, position - 2);
}

/** All names of bodies in the text, from left to right, none inside another. */
export function findOrganizations(source: Source, index: HeadIndex): OrganizationName[] {
  const found: OrganizationName[] = [];
  let position = 0;
  while (position < source.cased.length) {
    // After a hyphen or a slash stand the tails of document numbers: "36/NQ-HĐND".
    if (
      !isUpperAt(source.cased, position) ||
      isWordAt(source.cased, position - 1) ||
      isTail(source, position)
    ) {
      position++;
      continue;
    }
    const organization = organizationAt(source, index, position);
    if (organization === null) {
      position++;
      continue;
    }
    found.push(organization);
    position = organization.end;
  }
  return found;
}
