import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../src/db/index.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A prepared, migrated embedded cluster to copy, or '' when the tests run on PostgreSQL. */
    clusterTemplate: string;
    /** The name of a migrated PostgreSQL database to copy, or ''. */
    databaseTemplate: string;
  }
}

/**
 * Prepares one migrated database; every test file copies it, which takes a fraction of a second where making one takes
 * seconds. The embedded one is kept between runs under a name made of the migrations' text.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env.BAMSAT_TEST_DATABASE_URL;
  if (url) {
    const name = await prepareServed(url);
    project.provide('clusterTemplate', '');
    project.provide('databaseTemplate', name);
    return async () => dropDatabase(url, name);
  }
  project.provide('clusterTemplate', await prepareEmbedded());
  project.provide('databaseTemplate', '');
  return async () => {};
}

async function prepareEmbedded(): Promise<string> {
  const kept = join(tmpdir(), `bamsat-test-cluster-${await migrationsHash()}`);
  if (existsSync(join(kept, 'PG_VERSION'))) return kept;
  const folder = await mkdtemp(join(tmpdir(), 'bamsat-prepare-'));
  const database = await openDatabase({ dataDir: folder, what: 'test set-up' });
  await database.close();
  const made = `${kept}.${process.pid}`;
  await cp(join(folder, 'pg'), made, { recursive: true });
  await rename(made, kept).catch(() => rm(made, { recursive: true, force: true }));
  await rm(folder, { recursive: true, force: true });
  return kept;
}

/** Changes when a migration or the way a cluster is made changes. */
async function migrationsHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of ['../src/db/migrations', '../src/db/embedded']) {
    const path = new URL(`${folder}/`, import.meta.url);
    await mkdir(path, { recursive: true });
    for (const name of (await readdir(path))
      .filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
      .sort()) {
      hash.update(name).update(await readFile(new URL(name, path)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

async function prepareServed(url: string): Promise<string> {
  const name = `bamsat_template_${process.pid}_${Date.now().toString(36)}`;
  await onServer(url, `create database ${name}`);
  const folder = await mkdtemp(join(tmpdir(), 'bamsat-prepare-'));
  const database = await openDatabase({ dataDir: folder, url: withDatabase(url, name), what: 'test set-up' });
  await database.close();
  await rm(folder, { recursive: true, force: true });
  return name;
}

async function dropDatabase(url: string, name: string): Promise<void> {
  await onServer(url, `drop database if exists ${name}`);
}

/** The address of another database on the same server. */
export function withDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

/** Runs one statement on the server's `postgres` database. */
export async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(url, 'postgres') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
