export { setOpening } from './operations.js';
export { VISITS_SCRIPT, VisitCounter } from './pages.js';
export { howCountedPath, visitsApiPath } from './paths.js';
export { readVisitNumbers, type VisitNumbers, viewsOfPaths } from './queries.js';
export { visitRoutes } from './routes.js';
