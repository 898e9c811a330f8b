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

/** "UBND các quận", "BHXH 8 phường", "UBND tỉnh, thành phố": a kind of body, not one. */
const OF_SEVERAL =
  / (?:(?:các|từng|những|mỗi) |\d{1,3} (?:tỉnh|huyện|quận|xã|phường|thị trấn)(?![\p{L}\p{M}]))/uy;
const OF_LEVELS =
  /(?<=(?:tỉnh|huyện|quận|xã|phường)), (?:thành phố|thị xã|huyện|quận|phường|thị trấn|đặc khu|xã)(?![\p{L}\p{M}])(?! \p{Lu})/uy;
/** "lực lượng Công an", "ngành Y tế": a calling. */
const CALLING = /(?:lực lượng|cán bộ|chiến sĩ) $/;
const CALLING_REACH = 11;

/** Does the name stand for a kind of body or for a calling, and for no one body? */
function isKindOnly(source: Source, { start, end, name }: OrganizationName): boolean {
  OF_SEVERAL.lastIndex = end;
  OF_LEVELS.lastIndex = end;
  if (OF_SEVERAL.test(source.folded) || OF_LEVELS.test(source.cased)) return true;
  return name === 'Công an' && CALLING.test(source.folded.slice(Math.max(0, start - CALLING_REACH), start));
}

/** All names of bodies in the text, from left to right, none inside another. */
export function findOrganizations(source: Source, index: HeadIndex): OrganizationName[] {
  const found: OrganizationName[] = [];
  let done = 0;
  for (const position of source.capitals) {
    // After a hyphen or a slash stand the tails of document numbers: "36/NQ-HĐND".
    if (position < done || isTail(source, position) || belongsToPost(source, position)) continue;
    if (belongsToLaw(source, position)) continue;
    const organization = organizationAt(source, index, position);
    if (organization === null) continue;
    if (!isKindOnly(source, organization)) found.push(organization);
    done = organization.end;
  }
  return found;
}
