import type { Source } from '../text.js';
import { isWordAt } from '../words.js';
import type { HeadIndex } from './heads.js';
import { type OrganizationName, organizationAt } from './organization-name.js';

function isTail({ cased }: Source, position: number): boolean {
  const sign = cased.charAt(position - 1);
  return (sign === '-' || sign === '/') && isWordAt(cased, position - 2);
}

/** "Phó Bí thư Thường trực Thành ủy": there "Thường trực" is the post's. */
const STANDING_POST = /(?:bí thư|chủ tịch|trưởng ban|ủy viên|giám đốc) $/;

function belongsToPost({ folded }: Source, position: number): boolean {
  return (
    folded.startsWith('thường trực', position) &&
    STANDING_POST.test(folded.slice(Math.max(0, position - 12), position))
  );
}

/** "Luật Bảo hiểm xã hội": there the words are a law's. */
const OF_LAW = /(?:luật|pháp lệnh) $/;

function belongsToLaw({ folded }: Source, position: number): boolean {
  return OF_LAW.test(folded.slice(Math.max(0, position - 10), position));
}

/** All names of bodies in the text, from left to right, none inside another. */
export function findOrganizations(source: Source, index: HeadIndex): OrganizationName[] {
  const found: OrganizationName[] = [];
  let done = 0;
  for (const position of source.capitals) {
    // After a hyphen or a slash stand the tails of document numbers: "36/NQ-HĐND".
    if (position < done || isTail(source, position) || belongsToPost(source, position)) continue;
    const organization = organizationAt(source, index, position);
    if (organization === null || belongsToLaw(source, position)) continue;
    found.push(organization);
    done = organization.end;
  }
  return found;
}
