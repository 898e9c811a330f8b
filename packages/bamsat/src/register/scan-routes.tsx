import { Hono } from 'hono';
import {
  type AppContext,
  type AppEnv,
  change,
  redirectWith,
  refuseUnless,
  requireActor,
} from '../accounts/index.js';
import { AppError } from '../shared/index.js';
import { mayFileDocuments } from './access.js';
import { documentPath, reviewPath, scanPath, scansPath } from './paths.js';
import type { RegisterPorts } from './ports.js';
import { findEntries } from './queries.js';
import type { ScanReading } from './scan.js';
import { cancelScan, repeatScan } from './scan-operations.js';
import { notesText, ScanPage, ScansPage } from './scan-page.js';
import { findScan, listScans } from './scan-queries.js';

/** The readings of scans: how far each is, stopping one, beginning one again. For those who may file. */
export function scanRoutes({ scanDesk }: RegisterPorts): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();

  routes.get('/van-ban/doc', async (c) => {
    refuseUnless(mayFileDocuments(c.get('actor')), c.get('actor'));
    const scans = await listScans(c.get('database').db, requireActor(c));
    return c.html(<ScansPage view={c.get('view')} scans={scans} />);
  });

  routes.get('/van-ban/doc/:id', async (c) => {
    const scan = await loadScan(c);
    if (scan.state !== 'done' || scan.documentId === null) {
      return c.html(<ScanPage view={c.get('view')} scan={scan} />);
    }
    const entries = await findEntries(c.get('database').db, c.get('actor'), [scan.documentId]);
    const entry = entries.get(scan.documentId);
    // The same bytes may have been filed by somebody else meanwhile, for others to see.
    if (!entry) return redirectWith(c, scansPath(), 'register.file.known-restricted');
    const isNew = entry.filedBy === requireActor(c).userId;
    return redirectWith(c, isNew ? reviewPath(entry.id) : documentPath(entry.id), 'register.file.done', {
      label: entry.label,
      notes: notesText(c.get('view'), scan.notes),
    });
  });

  routes.post('/van-ban/doc/:id/dung', async (c) => {
    const { id, name } = await loadScan(c);
    await change(c, (trx, by) => cancelScan(trx, by, id));
    scanDesk?.stop(id);
    return redirectWith(c, scanPath(id), 'register.scan.stopped', { name });
  });

  routes.post('/van-ban/doc/:id/doc-lai', async (c) => {
    const { id } = await loadScan(c);
    await change(c, (trx, by) => repeatScan(trx, by, id));
    scanDesk?.wake();
    return redirectWith(c, scanPath(id), 'register.scan.asked');
  });

  return routes;
}

/** The reading of the address, for those who may file. */
async function loadScan(c: AppContext): Promise<ScanReading> {
  refuseUnless(mayFileDocuments(c.get('actor')), c.get('actor'));
  const scan = await findScan(c.get('database').db, requireActor(c), c.req.param('id') ?? '');
  if (!scan) throw new AppError('common.not-found');
  return scan;
}
