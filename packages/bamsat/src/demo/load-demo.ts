import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { hashNewPassword } from '../accounts/index.js';
import type { By, Database } from '../db/index.js';
import { preparePhoto } from '../portal/index.js';
import { type PreparedDocument, prepareDocument, readerLexicon } from '../register/index.js';
import { AppError, dayOf, formatDay, momentAt, type Translate } from '../shared/index.js';
import { type EvidenceFile, prepareEvidence } from '../tasks/index.js';
import { DEMO_PASSWORD } from './accounts-data.js';
import { articleEvents } from './article-events.js';
import { ARTICLES } from './articles-data.js';
import { documentEvents } from './document-events.js';
import { DOCUMENTS } from './documents-data.js';
import { meetingEvents } from './meeting-events.js';
import { openStory } from './opening.js';
import type { Cast, Material, Stage, StoryEvent, StoryPhoto } from './stage.js';
import { momentOf } from './story.js';
import { taskEvents } from './task-events.js';
import { TASKS } from './tasks-data.js';

/** Told how far the loading is. */
export interface LoadWatch {
  begin(steps: number): void;
  step(label: string): void;
}

/** The day on which the city began with the system. */
const OPENING = momentAt('2025-11-03', '08:00');
/** After the last fixed day of the story. A machine whose clock stands before it loads the demo as if it were this moment. */
const STORY_END = momentAt('2026-11-21', '08:00');
/** So many events of the story share a transaction: each commit waits for the disk. */
const EVENTS_PER_TRANSACTION = 12;

/**
 * Loads the demo into an empty database by doing what its people did: every document goes through the intake, every change is
 * a real operation at its time in the story, with its entry in the audit trail. Nothing happens after `now`.
 * @throws AppError `demo.dossier-missing`
 */
export async function loadDemo(
  database: Database,
  t: Translate,
  clock: Date,
  watch: LoadWatch,
): Promise<void> {
  const now = clock < STORY_END ? STORY_END : clock;
  const events = inOrder([...documentEvents(), ...meetingEvents(), ...taskEvents(), ...articleEvents()], now);
  const photoNames = namesOfPhotos();
  const batches = Math.ceil(events.length / EVENTS_PER_TRANSACTION);
  watch.begin(1 + photoNames.length + DOCUMENTS.length + batches);

  const cast: Cast = { organizations: new Map(), people: new Map(), accounts: new Map() };
  const passwordHash = await hashNewPassword(DEMO_PASSWORD);
  const by: By = { userId: null, name: t('cli.actor'), at: OPENING };
  await database.db.transaction().execute((trx) => openStory(trx, by, cast, passwordHash));
  watch.step(t('demo.step.organizations'));

  const texts = await prepareTexts(database.dataDir);
  const [documents, photos] = await together(
    prepareDocuments(database, now, watch),
    preparePhotos(database.dataDir, photoNames, watch),
  );
  const stage: Stage = {
    ...cast,
    now,
    material: { documents, photos, texts },
    documents: new Map(),
    meetings: new Map(),
    tasks: new Map(),
    articles: new Map(),
  };
  for (let from = 0; from < events.length; from += EVENTS_PER_TRANSACTION) {
    const batch = events.slice(from, from + EVENTS_PER_TRANSACTION);
    await database.db.transaction().execute(async (trx) => {
      for (const event of batch) await event.run(trx, stage);
    });
    const last = batch.at(-1);
    if (last) watch.step(formatDay(dayOf(momentOf(last.at, now))));
  }
}

/** Both results; a failure is told when the other work has ended too, so that nothing is written any more. */
async function together<A, B>(a: Promise<A>, b: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([a, b]);
  return Promise.all([a, b]);
}

/** The events as they follow one another; those of one minute stay as they are listed. */
function inOrder(events: readonly StoryEvent[], now: Date): StoryEvent[] {
  return events
    .map((event) => ({ event, moment: momentOf(event.at, now).getTime() }))
    .sort((a, b) => a.moment - b.moment)
    .map(({ event }) => event);
}

async function prepareDocuments(
  database: Database,
  now: Date,
  watch: LoadWatch,
): Promise<Material['documents']> {
  const lexicon = await readerLexicon(database.db);
  const documents = new Map<string, PreparedDocument>();
  for (const { file, filed } of DOCUMENTS) {
    const bytes = await readDossier(`dossier/${file}`);
    const today = dayOf(momentOf(filed, now));
    documents.set(file, await prepareDocument({ name: file, bytes }, database.dataDir, today, { lexicon }));
    watch.step(file);
  }
  return documents;
}

function namesOfPhotos(): string[] {
  const shown = ARTICLES.flatMap(({ photos = [] }) => photos.map(({ name }) => name));
  const evidence = TASKS.flatMap(({ steps = [] }) =>
    steps.flatMap((step) => ('photos' in step ? (step.photos ?? []) : [])),
  );
  return [...new Set([...shown, ...evidence])];
}

async function preparePhotos(
  dataDir: string,
  names: readonly string[],
  watch: LoadWatch,
): Promise<Material['photos']> {
  const photos = new Map<string, StoryPhoto>();
  for (const name of names) {
    const file = `${name}.jpg`;
    const bytes = await readDossier(`photos/${file}`);
    const shown = await preparePhoto(dataDir, bytes, file);
    photos.set(name, { shown, evidence: await prepareEvidence(dataDir, { name: file, bytes }) });
    watch.step(file);
  }
  return photos;
}

async function prepareTexts(dataDir: string): Promise<Material['texts']> {
  const texts = TASKS.flatMap(({ steps = [] }) =>
    steps.flatMap((step) => ('texts' in step ? (step.texts ?? []) : [])),
  );
  const prepared = new Map<string, EvidenceFile>();
  for (const [name, text] of texts) {
    prepared.set(name, await prepareEvidence(dataDir, { name, bytes: new TextEncoder().encode(text) }));
  }
  return prepared;
}

/** A file of the dossier, which lies beside `dist/` and `src/` in the package. */
async function readDossier(path: string): Promise<Uint8Array> {
  try {
    return await readFile(new URL(`../../demo/${path}`, import.meta.url));
  } catch (cause) {
    throw new AppError('demo.dossier-missing', { file: basename(path) }, { cause });
  }
}
