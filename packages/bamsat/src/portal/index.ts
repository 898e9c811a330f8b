export { mayEditArticles } from './access.js';
export type { Article, ArticleState, ArticleSummary } from './article.js';
export type { DocumentLink } from './article-view.js';
export {
  type ArticleText,
  correctArticle,
  createArticle,
  type NewArticle,
  publishArticle,
  takeStep,
  withdrawArticle,
} from './operations.js';
export { articlePath, deskPath, newArticlePath } from './paths.js';
export { type PreparedPhoto, preparePhoto } from './photo.js';
export type { NewPhoto } from './photo-operations.js';
export type { DocumentHit, DocumentHits, PortalPorts } from './ports.js';
export { type ArticleLink, type ArticleList, articlesOfDocument, searchArticles } from './queries.js';
export { portalRoutes } from './routes.js';
