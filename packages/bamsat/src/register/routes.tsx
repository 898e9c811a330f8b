import { Hono } from 'hono';
import type { AppEnv } from '../accounts/index.js';
import { documentRoutes } from './document-routes.js';
import { filingRoutes } from './filing-routes.js';
import { listRoutes } from './list-routes.js';
import type { RegisterPorts } from './ports.js';
import { scanRoutes } from './scan-routes.js';

/** The register: its list, the upload page, the page of a document, and what the office does there. */
export function registerRoutes(ports: RegisterPorts = {}): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  // The fixed addresses come first: `/van-ban/them` is no document.
  routes.route('/', listRoutes());
  routes.route('/', filingRoutes(ports));
  routes.route('/', scanRoutes(ports));
  routes.route('/', documentRoutes(ports));
  return routes;
}
