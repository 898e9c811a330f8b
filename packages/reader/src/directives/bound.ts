import type { Assignee } from './assignee.js';
import type { Paper } from './paper.js';
import { within } from './within.js';

const CITIZENS = /^(?:người|cá nhân|tổ chức, cá nhân|công dân|hộ|doanh nghiệp|chủ)(?![\p{L}\p{M}])/u;
const LAWS = /luật|pháp lệnh/i;

/**
 * Is work given to who is named? A norm (văn bản quy phạm) rules for all and gives work only to a body that carries it
 * out, and no law does; all other texts do.
 */
export function isBound({ source, findings, genre }: Paper, named: Assignee): boolean {
  if (genre !== 'norm') return true;
  if (CITIZENS.test(source.folded.slice(named.start, named.end))) return false;
  const type = findings.type ?? null;
  return type === null
    ? within(findings.organizations, named.start, named.start + 1).length > 0
    : !LAWS.test(type);
}
