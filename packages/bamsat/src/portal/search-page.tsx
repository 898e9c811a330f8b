import type { FC } from 'hono/jsx';
import {
  EmptyState,
  Layout,
  MomentText,
  PageHead,
  Pager,
  searchPath,
  TextField,
  type View,
} from '../ui/index.js';
import { ARTICLE_LANGUAGE } from './article-view.js';
import { articlePath } from './paths.js';
import type { DocumentHits } from './ports.js';
import type { ArticleList } from './queries.js';

interface SearchPageProps {
  readonly view: View;
  readonly q: string;
  readonly page: number;
  readonly articles: ArticleList;
  /** Null where nothing was asked for, or the site keeps no register. */
  readonly documents: DocumentHits | null;
}

/** The search (tìm kiếm) over everything that this person may see: documents first, then the news. */
export const SearchPage: FC<SearchPageProps> = ({ view, q, page, articles, documents }) => {
  const title = q === '' ? view.t('portal.search.title') : view.t('portal.search.title-of', { q });
  const nothing = articles.total === 0 && (documents?.total ?? 0) === 0;
  return (
    <Layout view={view} title={title}>
      <meta name="robots" content="noindex" />
      <PageHead title={title} />
      <form class="filters" method="get" action={searchPath()}>
        <TextField
          view={view}
          name="q"
          label="portal.search.words"
          hint="portal.search.hint"
          type="search"
          value={q}
          maxlength={200}
        />
        <button type="submit" class="button button-main">
          {view.t('common.search')}
        </button>
      </form>
      {q !== '' && nothing ? <EmptyState view={view} message="portal.search.none" /> : null}
      {documents && documents.total > 0 ? <Documents view={view} documents={documents} /> : null}
      {articles.total > 0 ? <Articles view={view} articles={articles} page={page} /> : null}
    </Layout>
  );
};

const Documents: FC<{ view: View; documents: DocumentHits }> = ({ view, documents }) => (
  <section class="found" aria-labelledby="found-documents">
    <h2 id="found-documents">{view.t('portal.search.documents', { count: documents.total })}</h2>
    <ol class="plain found-list">
      {documents.hits.map((hit) => (
        <li>
          <h3>
            <a href={hit.href} lang={ARTICLE_LANGUAGE}>
              {hit.label}
            </a>
          </h3>
          <p lang={ARTICLE_LANGUAGE}>{hit.snippet}</p>
        </li>
      ))}
    </ol>
    {documents.total > documents.hits.length ? (
      <p>
        <a href={documents.allPath}>{view.t('portal.search.all-documents', { count: documents.total })}</a>
      </p>
    ) : null}
  </section>
);

const Articles: FC<{ view: View; articles: ArticleList; page: number }> = ({ view, articles, page }) => (
  <section class="found" aria-labelledby="found-articles">
    <h2 id="found-articles">{view.t('portal.search.articles', { count: articles.total })}</h2>
    <ol class="plain found-list">
      {articles.articles.map((article) => (
        <li>
          <h3>
            <a href={articlePath(article.slug)} lang={ARTICLE_LANGUAGE}>
              {article.title}
            </a>
          </h3>
          <p lang={ARTICLE_LANGUAGE}>{article.lead}</p>
          {article.publishedAt ? (
            <p class="card-time">
              <MomentText moment={article.publishedAt} />
            </p>
          ) : null}
        </li>
      ))}
    </ol>
    <Pager view={view} page={page} total={articles.total} />
  </section>
);
