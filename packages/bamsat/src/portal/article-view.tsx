import { raw } from 'hono/html';
import type { FC } from 'hono/jsx';
import { MomentText, type View } from '../ui/index.js';
import { type Article, type Block, joinNames, type Photo, type PhotoPlaces, placePhotos } from './article.js';
import { articlePath, photoPath } from './paths.js';
import { Figure, fallbackOf } from './photo-view.js';

/** Articles are Vietnamese in every language of the interface; screen readers must know. */
export const ARTICLE_LANGUAGE = 'vi';

/** A document as an article links to it. */
export interface DocumentLink {
  readonly id: string;
  readonly label: string;
  readonly href: string;
}

interface ArticleProps {
  readonly view: View;
  readonly article: Article;
  readonly documents: readonly DocumentLink[];
}

/** An article as it is read: title, byline, photos in their places, text, documents cited. */
export const ArticleView: FC<ArticleProps> = ({ view, article, documents }) => {
  const places = placePhotos(article.body, article.photos);
  return (
    <article class="story">
      <header class="story-head">
        <h1 lang={ARTICLE_LANGUAGE}>{article.title}</h1>
        {article.authors.length > 0 || article.publishedAt ? <Byline view={view} article={article} /> : null}
        {article.lead ? (
          <p class="story-lead" lang={ARTICLE_LANGUAGE}>
            {article.lead}
          </p>
        ) : null}
      </header>
      {article.correction ? <Correction view={view} article={article} /> : null}
      {places.opening ? <Figure view={view} photo={places.opening} place="article" eager /> : null}
      <div class="story-body" lang={ARTICLE_LANGUAGE}>
        {article.body.map((block) => (
          <BlockView view={view} block={block} places={places} />
        ))}
      </div>
      {places.closing.length > 0 ? (
        <section class="story-gallery" aria-labelledby="gallery">
          <h2 id="gallery">{view.t('portal.more-photos')}</h2>
          <div>
            {places.closing.map((photo) => (
              <Figure view={view} photo={photo} place="half" />
            ))}
          </div>
        </section>
      ) : null}
      {documents.length > 0 ? (
        <section class="story-documents" aria-labelledby="documents">
          <h2 id="documents">{view.t('portal.cited-documents')}</h2>
          <ul>
            {documents.map((document) => (
              <li>
                <a href={document.href}>{document.label}</a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </article>
  );
};

const Byline: FC<{ view: View; article: Article }> = ({ view, article }) => (
  <p class="byline">
    {article.authors.length > 0 ? <span class="byline-names">{joinNames(article.authors)}</span> : null}
    {article.photographers.length > 0 ? (
      <span>{view.t('portal.byline-photos', { names: joinNames(article.photographers) })}</span>
    ) : null}
    {article.publishedAt ? (
      <span>
        <span class="sr-only">{view.t('portal.published-at')} </span>
        <MomentText moment={article.publishedAt} />
      </span>
    ) : null}
  </p>
);

const Correction: FC<{ view: View; article: Article }> = ({ view, article }) => (
  <aside class="correction" aria-label={view.t('portal.correction')}>
    <p>
      <strong>{view.t('portal.correction')}</strong>{' '}
      {article.correctedAt ? (
        <>
          (<MomentText moment={article.correctedAt} />)
        </>
      ) : null}
    </p>
    <p class="note" lang={ARTICLE_LANGUAGE}>
      {article.correction}
    </p>
  </aside>
);

const BlockView: FC<{ view: View; block: Block; places: PhotoPlaces }> = ({ view, block, places }) => {
  switch (block.type) {
    case 'p':
      return <p>{block.text}</p>;
    case 'h2':
      return <h2>{block.text}</h2>;
    case 'quote':
      return (
        <blockquote>
          <p>{block.text}</p>
        </blockquote>
      );
    case 'ul':
      return (
        <ul>
          {block.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      );
    default: {
      const photo = places.inBody.get(block.number);
      return photo ? <Figure view={view} photo={photo} place="article" /> : null;
    }
  }
};

/** What search engines and messengers read of an article: canonical address, Open Graph, schema.org. */
export const ArticleMeta: FC<{ view: View; article: Article; origin: string }> = ({
  view,
  article,
  origin,
}) => {
  const url = origin + articlePath(article.slug);
  const image = imageUrl(origin, article.photos[0]);
  return (
    <>
      <link rel="canonical" href={url} />
      <meta property="og:type" content="article" />
      <meta property="og:title" content={article.title} />
      <meta property="og:description" content={article.lead} />
      <meta property="og:url" content={url} />
      <meta property="og:site_name" content={view.siteName} />
      <meta property="og:locale" content="vi_VN" />
      {image ? <meta property="og:image" content={image} /> : null}
      {article.publishedAt ? (
        <meta property="article:published_time" content={article.publishedAt.toISOString()} />
      ) : null}
      <script type="application/ld+json">{raw(newsArticle(view, article, url, image))}</script>
    </>
  );
};

function imageUrl(origin: string, photo: Photo | undefined): string | null {
  const file = photo ? fallbackOf(photo) : undefined;
  return file ? origin + photoPath(file.fileId) : null;
}

/** A schema.org NewsArticle (https://schema.org/NewsArticle). It is data: the Content-Security-Policy lets no script run. */
function newsArticle(view: View, article: Article, url: string, image: string | null): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    description: article.lead,
    datePublished: article.publishedAt?.toISOString(),
    dateModified: article.updatedAt.toISOString(),
    inLanguage: ARTICLE_LANGUAGE,
    url,
    image: image ? [image] : undefined,
    author: article.authors.map((name) => ({ '@type': 'Person', name })),
    publisher: { '@type': 'GovernmentOrganization', name: view.siteName },
  };
  // A title may hold `</script>`: no less-than sign may stand here as itself.
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
