import { Hono } from 'hono';
import { type AppEnv, requireActor } from '../accounts/index.js';
import { listRoutes } from './list-routes.js';
import type { TaskPorts } from './ports.js';
import { reviewRoutes } from './review-routes.js';
import { taskPageRoutes } from './task-routes.js';

/** Tasks: the list and the board, the page of one, and the review of what documents ask. */
export function taskRoutes(ports: TaskPorts = {}): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.use('/nhiem-vu/*', async (c, next) => {
    requireActor(c);
    await next();
  });
  routes.route('/', listRoutes(ports));
  routes.route('/', taskPageRoutes(ports));
  routes.route('/', reviewRoutes());
  return routes;
}
