import { openDatabase } from '../../src/db/index.js';
import { AppError } from '../../src/shared/index.js';
import { findLosses, makeCrashTables, runBatch } from './transactions.js';

/** A folder as a power cut left it, and what had been acknowledged before. */
export interface Survey {
  readonly dataDir: string;
  readonly acknowledged: readonly number[];
  /** For a folder in which there is no database yet. */
  readonly template: string;
  /** The number of a transaction that nobody has run: the database must still take work. */
  readonly next: number;
}

/** Opens each folder, and says in one line of JSON what is wrong with it. */
async function surveyAll(surveys: readonly Survey[]): Promise<void> {
  for (const survey of surveys) {
    const wrong = await surveyOne(survey).catch((error: unknown) => [
      `it cannot be used: ${describe(error)}`,
    ]);
    process.stdout.write(`${JSON.stringify(wrong)}\n`);
  }
}

async function surveyOne({ dataDir, acknowledged, template, next }: Survey): Promise<string[]> {
  const database = await openDatabase({ dataDir, what: 'survey', ...(template ? { template } : {}) });
  try {
    const wrong = await findLosses(database, acknowledged);
    if (wrong.length > 0) return wrong;
    await makeCrashTables(database.db);
    const done = await runBatch(database, next);
    return await findLosses(database, done ? [...acknowledged, next] : acknowledged);
  } finally {
    await database.close();
  }
}

function describe(error: unknown): string {
  if (error instanceof AppError) return `${error.code} ${JSON.stringify(error.params)}`;
  return error instanceof Error ? error.message : String(error);
}

const surveys: readonly Survey[] = JSON.parse(process.argv[2]!);
await surveyAll(surveys);
