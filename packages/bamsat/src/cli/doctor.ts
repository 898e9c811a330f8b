import { createHash } from 'node:crypto';
import type { Command } from 'commander';
import { type Database, openDatabase, verifyAudit } from '../db/index.js';
import { listStored, readStored } from '../files/index.js';
import type { MessageKey, MessageParams } from '../shared/index.js';
import { type DataOptions, databaseUrl, withData } from './options.js';
import type { Terminal } from './terminal.js';

/** What one check found, in words. */
interface Finding {
  readonly good: boolean;
  readonly key: MessageKey;
  readonly params: MessageParams;
}

/** `bamsat doctor`: checks everything that can be checked; exit code 1 when something is wrong. */
export function addDoctor(root: Command, terminal: Terminal): void {
  const command = root.command('doctor').description(terminal.t('cli.doctor'));
  withData(command, terminal).action(async ({ data }: DataOptions) => {
    const database = await openDatabase({
      dataDir: data,
      url: databaseUrl(),
      what: 'bamsat doctor',
      mustExist: true,
    });
    try {
      const findings = [checkOpen(database), await checkAudit(database), ...(await checkFiles(database))];
      for (const finding of findings) {
        const line = `${finding.good ? '✓' : '✗'} ${terminal.t(finding.key, finding.params)}`;
        if (finding.good) terminal.out(line);
        else terminal.err(line);
      }
      if (findings.some((finding) => !finding.good)) process.exitCode = 1;
    } finally {
      await database.close();
    }
  });
}

function checkOpen(database: Database): Finding {
  return { good: true, key: 'cli.doctor.database', params: { kind: database.kind } };
}

async function checkAudit(database: Database): Promise<Finding> {
  const verdict = await verifyAudit(database.db);
  return verdict.brokenAt === null
    ? { good: true, key: 'cli.doctor.audit-good', params: { count: verdict.entries } }
    : { good: false, key: 'cli.doctor.audit-broken', params: { seq: verdict.brokenAt } };
}

/** Reads every attachment and compares it with its hash. */
async function checkFiles(database: Database): Promise<Finding[]> {
  const stored = await listStored(database.db);
  const wrong: Finding[] = [];
  for (const { sha256 } of stored) {
    const bytes = await readStored(database.dataDir, sha256).catch(() => null);
    if (!bytes) wrong.push({ good: false, key: 'cli.doctor.file-missing', params: { sha256 } });
    else if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
      wrong.push({ good: false, key: 'cli.doctor.file-damaged', params: { sha256 } });
    }
  }
  const good = stored.length - wrong.length;
  return [{ good: true, key: 'cli.doctor.files-good', params: { count: good } }, ...wrong];
}
