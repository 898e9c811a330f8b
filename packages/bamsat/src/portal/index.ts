export { mayEditArticles } from './access.js';
export type { Article } from './article.js';
export { correctArticle, createArticle, publishArticle, takeStep } from './operations.js';
export { articlePath, deskPath, newArticlePath } from './paths.js';
export { type PreparedPhoto, preparePhoto } from './photo.js';
export type { PortalPorts } from './ports.js';
export { searchArticles } from './queries.js';
export { portalRoutes } from './routes.js';
