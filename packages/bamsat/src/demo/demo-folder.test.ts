import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { lockFolder } from '../db/index.js';
import { AppError, translator } from '../shared/index.js';
import { prepareDemoFolder } from './demo-folder.js';

const NOW = new Date('2026-11-25T01:00:00Z');
/** A number that no process has. */
const DEAD_PID = 2 ** 22 + 1;
const parent = mkdtempSync(join(tmpdir(), 'bamsat-demo-'));
const folder = join(parent, 'demo-data');
afterAll(() => rmSync(parent, { recursive: true, force: true }));

function prepare(at: string, options: { fresh?: boolean; onStep?: () => void } = {}): Promise<void> {
  return prepareDemoFolder({
    folder: at,
    fresh: options.fresh ?? false,
    clock: () => NOW,
    t: translator('vi'),
    template: inject('clusterTemplate') || undefined,
    watch: { begin: () => {}, step: () => options.onStep?.() },
  });
}

function refusal(code: string) {
  return expect.objectContaining({ name: 'AppError', code });
}

describe('the folder of a demo', () => {
  test('is there as a whole or not at all', { timeout: 180_000 }, async () => {
    const interrupted = () => {
      throw new Error('the power went');
    };
    await expect(prepare(folder, { onStep: interrupted })).rejects.toThrow('the power went');
    expect(readdirSync(parent)).toEqual([]);

    mkdirSync(join(parent, `demo-data.loading-${DEAD_PID}`));
    writeFileSync(join(parent, `demo-data.loading-${DEAD_PID}`, 'half'), '');
    await prepare(folder);
    expect(readdirSync(parent)).toEqual(['demo-data']);

    const made = readFileSync(join(folder, 'demo.json'), 'utf8');
    writeFileSync(join(folder, 'kept'), 'what its user did');
    await prepare(folder);
    expect(readFileSync(join(folder, 'demo.json'), 'utf8')).toBe(made);

    const lock = lockFolder(folder, 'bamsat serve');
    await expect(prepare(folder, { fresh: true })).rejects.toEqual(refusal('db.folder-in-use'));
    lock.release();
    expect(existsSync(join(folder, 'kept'))).toBe(true);

    await expect(prepare(folder, { fresh: true, onStep: interrupted })).rejects.toThrow('the power went');
    expect(readdirSync(parent)).toEqual([]);
  });

  test.each([false, true])('is never made where other data lie (fresh: %s)', async (fresh) => {
    const foreign = join(parent, `foreign-${fresh}`);
    mkdirSync(foreign);
    writeFileSync(join(foreign, 'thesis.docx'), 'mine');
    await expect(prepare(foreign, { fresh })).rejects.toEqual(refusal('demo.folder-foreign'));
    expect(readFileSync(join(foreign, 'thesis.docx'), 'utf8')).toBe('mine');
  });

  test('says in words what is wrong', () => {
    const error = new AppError('demo.folder-foreign', { folder });
    expect(translator('vi')(`error.${error.code}`, error.params)).toContain(folder);
  });
});
