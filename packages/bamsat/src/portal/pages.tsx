import type { Child, FC } from 'hono/jsx';
import { dayOf, formatDay, weekdayOf } from '../shared/index.js';
import { Layout, MomentText, Pager, type View } from '../ui/index.js';
import { VISITS_SCRIPT, VisitCounter, type VisitNumbers } from '../visits/index.js';
import type { Article, ArticleSummary } from './article.js';
import { ARTICLE_LANGUAGE, ArticleMeta, ArticleView, type DocumentLink } from './article-view.js';
import { articlePath, homePath } from './paths.js';
import { Picture } from './photo-view.js';
import type { ArticleList } from './queries.js';

/** The story at the top and three rows of three. */
export const HOME_SIZE = 10;

/** The home page (trang chủ): the latest story large, the others below, the counter; above them the work of one who is signed in. */
export const HomePage: FC<{
  view: View;
  list: ArticleList;
  page: number;
  numbers: VisitNumbers;
  work: Child | null;
  origin: string;
}> = ({ view, list, page, numbers, work, origin }) => {
  const [first, ...rest] = list.articles;
  const description = view.t('portal.home.lead', { site: view.siteName });
  return (
    <Layout
      view={view}
      title={view.siteName}
      description={description}
      width="wide"
      scripts={[VISITS_SCRIPT]}
    >
      <link rel="canonical" href={origin + (page > 1 ? `/?trang=${page}` : '/')} />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={view.siteName} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={origin + homePath()} />
      {work === null ? null : (
        <section class="home-work" aria-label={view.t('portal.home.work')}>
          {work}
        </section>
      )}
      <div class="news-head">
        <h1>{view.t('portal.home.title')}</h1>
        <p>
          <time datetime={view.now.toISOString()}>{longDay(view)}</time>
        </p>
      </div>
      {first ? (
        <>
          {page === 1 ? <LeadStory article={first} /> : null}
          <StoryGrid view={view} articles={page === 1 ? rest : list.articles} />
          <Pager view={view} page={page} total={list.total} size={HOME_SIZE} />
        </>
      ) : (
        <p class="empty">{view.t('portal.home.empty')}</p>
      )}
      <VisitCounter view={view} numbers={numbers} />
    </Layout>
  );
};

/** The weekday and the day, as a newspaper has them in its head. */
function longDay(view: View): string {
  return `${weekdayOf(view.now, view.locale)}, ${formatDay(dayOf(view.now))}`;
}

const LeadStory: FC<{ article: ArticleSummary }> = ({ article }) => (
  <article class={article.photo ? 'lead-story' : 'lead-story lead-story-plain'}>
    {article.photo ? <Picture photo={article.photo} place="lead" eager /> : null}
    <div>
      <h2>
        <a href={articlePath(article.slug)} lang={ARTICLE_LANGUAGE}>
          {article.title}
        </a>
      </h2>
      <p class="card-lead" lang={ARTICLE_LANGUAGE}>
        {article.lead}
      </p>
      <CardTime article={article} />
    </div>
  </article>
);

const StoryGrid: FC<{ view: View; articles: readonly ArticleSummary[] }> = ({ view, articles }) =>
  articles.length === 0 ? null : (
    <section aria-labelledby="more-news">
      <h2 id="more-news" class="section-title">
        {view.t('portal.home.more')}
      </h2>
      <StoryCards articles={articles} />
    </section>
  );

const StoryCards: FC<{ articles: readonly ArticleSummary[] }> = ({ articles }) => (
  <ul class="story-cards">
    {articles.map((article) => (
      <li>
        <article class={article.photo ? 'story-card' : 'story-card story-card-plain'}>
          {article.photo ? <Picture photo={article.photo} place="card" /> : null}
          <h3>
            <a href={articlePath(article.slug)} lang={ARTICLE_LANGUAGE}>
              {article.title}
            </a>
          </h3>
          <p class="card-lead" lang={ARTICLE_LANGUAGE}>
            {article.lead}
          </p>
          <CardTime article={article} />
        </article>
      </li>
    ))}
  </ul>
);

const CardTime: FC<{ article: ArticleSummary }> = ({ article }) =>
  article.publishedAt ? (
    <p class="card-time">
      <MomentText moment={article.publishedAt} />
    </p>
  ) : null;

/** The page of an article. */
export const ArticlePage: FC<{
  view: View;
  article: Article;
  documents: readonly DocumentLink[];
  others: readonly ArticleSummary[];
  numbers: VisitNumbers;
  origin: string;
}> = ({ view, article, documents, others, numbers, origin }) => (
  <Layout view={view} title={article.title} description={article.lead} scripts={[VISITS_SCRIPT]}>
    <ArticleMeta view={view} article={article} origin={origin} />
    <ArticleView view={view} article={article} documents={documents} />
    {others.length > 0 ? (
      <section class="others" aria-labelledby="others">
        <h2 id="others" class="section-title">
          {view.t('portal.other-articles')}
        </h2>
        <StoryCards articles={others} />
      </section>
    ) : null}
    <VisitCounter view={view} numbers={numbers} />
  </Layout>
);

/** What stands at the address of an article that was taken back. */
export const WithdrawnPage: FC<{ view: View }> = ({ view }) => (
  <Layout view={view} title={view.t('portal.withdrawn.title')}>
    <meta name="robots" content="noindex" />
    <div class="card card-narrow">
      <h1>{view.t('portal.withdrawn.title')}</h1>
      <p>{view.t('portal.withdrawn.text')}</p>
      <a class="button" href={homePath()}>
        {view.t('common.error.back-home')}
      </a>
    </div>
  </Layout>
);
