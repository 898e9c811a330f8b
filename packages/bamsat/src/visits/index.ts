export { setOpening } from './operations.js';
export { VISITS_SCRIPT, VisitCounter } from './pages.js';
export { readVisitNumbers, type VisitNumbers, viewsOfPaths } from './queries.js';
export { visitRoutes } from './routes.js';
