import { Hono } from 'hono';
import type { AppEnv } from '../accounts/index.js';
import { NO_PORTS, type RegisterPorts } from './ports.js';

/** The register: its list, the upload page, the page of a document, and what the office does there. */
export function registerRoutes(_ports: RegisterPorts = NO_PORTS): Hono<AppEnv> {
  return new Hono<AppEnv>();
}
