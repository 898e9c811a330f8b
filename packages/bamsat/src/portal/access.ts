import { type Actor, hasRole } from '../accounts/index.js';
import { ARTICLE_STATES, type ArticleState } from './article.js';

/** Who writes, publishes and withdraws articles: editors, the office, administrators. */
export function mayEditArticles(actor: Actor | null): boolean {
  return hasRole(actor, 'editor', 'office', 'administrator');
}

/** Who an article is shown to: `public` sees what is published, `desk` (ban biên tập) everything. */
export type Reader = 'public' | 'desk';

/** As whom this person reads where drafts may be shown at all. */
export function readerOf(actor: Actor | null): Reader {
  return mayEditArticles(actor) ? 'desk' : 'public';
}

/** The rule as a query filter: every list, page, search and photo asks for articles in these states only. */
export function visibleStates(reader: Reader): readonly ArticleState[] {
  return reader === 'desk' ? ARTICLE_STATES : ['published'];
}
