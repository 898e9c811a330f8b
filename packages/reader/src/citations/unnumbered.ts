import type { HeadIndex } from '../organizations/heads.js';
import { organizationAt } from '../organizations/organization-name.js';
import type { Source } from '../text.js';
import { isUpperAt, isWordAt } from '../words.js';
import { type Draft, draft } from './draft.js';

const RESOLUTION_OF = /(?:nghị quyết|chương trình (?:kiểm tra, giám sát|công tác|hành động)) của (?=\p{L})/gu;
const RESOLUTION_ABOUT = / về [^.;:\n]{4,120}?năm \d{4}(?!\d)| năm \d{4}(?!\d)/y;
const WORK_PROGRAMME =
  /chương trình công tác (?:toàn khóa|tháng \d{1,2}|quý [ivx\d]{1,3}|6 tháng đầu năm|năm)(?:,? ?(?:năm|\/) ?\d{4}| \d{4})/g;
/** Also behind "ban hành": what a decision puts into force is a document of its own, which tasks come from. */
const REGULATION = /quy chế (?:công tác dân vận|dân chủ ở cơ sở|phối hợp công tác)(?! \p{L}*số)/gu;

function titled(source: Source, start: number, end: number, type: string): Draft {
  const found = draft({ start, end, type, title: source.cased.slice(start, end) });
  found.stated.add('type').add('title');
  return found;
}

/**
 * Finds directives that have a name but no number: a committee's resolution on the tasks of a year, a work programme
 * of a period, a regulation. Only forms that name one certain document are read.
 */
export function findUnnumbered(source: Source, index: HeadIndex): Draft[] {
  const found: Draft[] = [];
  for (const match of source.folded.matchAll(RESOLUTION_OF)) {
    const start = match.index;
    if (isWordAt(source.folded, start - 1) || !isUpperAt(source.cased, start)) continue;
    const issuer = organizationAt(source, index, start + match[0].length);
    if (issuer === null) continue;
    RESOLUTION_ABOUT.lastIndex = issuer.end;
    const about = RESOLUTION_ABOUT.exec(source.folded);
    if (about === null) continue;
    const type = match[0].startsWith('nghị') ? 'Nghị quyết' : 'Chương trình';
    const resolution = titled(source, start, issuer.end + about[0].length, type);
    resolution.issuer = issuer.name;
    resolution.stated.add('issuer');
    found.push(resolution);
  }
  for (const match of source.folded.matchAll(WORK_PROGRAMME)) {
    if (isWordAt(source.folded, match.index - 1)) continue;
    found.push(titled(source, match.index, match.index + match[0].length, 'Chương trình'));
  }
  for (const match of source.folded.matchAll(REGULATION)) {
    if (isWordAt(source.folded, match.index - 1) || !isUpperAt(source.cased, match.index)) continue;
    found.push(titled(source, match.index, match.index + match[0].length, 'Quy chế'));
  }
  return found;
}
