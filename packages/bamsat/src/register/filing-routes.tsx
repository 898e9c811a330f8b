import { Hono } from 'hono';
import { z } from 'zod';
import {
  type AppContext,
  type AppEnv,
  change,
  redirectWith,
  refuseUnless,
  requireActor,
  todayOf,
} from '../accounts/index.js';
import { readUpload, type Upload } from '../files/index.js';
import { AppError, type Id, refusalText } from '../shared/index.js';
import { checkForm, type FormErrors, type FormInput, textOf, type View } from '../ui/index.js';
import { mayFileDocuments } from './access.js';
import { checkCircle, circleChoices, circleFields, unknownIn } from './circle-input.js';
import { type FiledResult, FilingPage, type FilingResult, FilingResultsPage } from './filing-page.js';
import { type Filed, fileDocument, findHeld } from './operations.js';
import { documentPath, reviewPath, scanPath } from './paths.js';
import type { RegisterPorts } from './ports.js';
import {
  type DocumentInput,
  isPutOff,
  type PreparedDocument,
  prepareDocument,
  readerLexicon,
} from './prepare.js';
import { findEntries } from './queries.js';
import type { ScanFiling } from './scan.js';
import { askForScan } from './scan-operations.js';

/** As many files as one form takes; more go through `bamsat import`. */
const UPLOAD = { fileBytes: 50 * 1024 * 1024, files: 20 } as const;

const filingForm = z
  .object({ ...circleFields, title: z.string().max(500, 'common.form.too-long').default('') })
  .superRefine(checkCircle);

/** Taking documents into the register: for those who may file. */
export function filingRoutes(ports: RegisterPorts): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();

  routes.use('/van-ban/them', async (c, next) => {
    refuseUnless(mayFileDocuments(c.get('actor')), c.get('actor'));
    await next();
  });

  routes.get('/van-ban/them', (c) => showForm(c, 200));

  routes.post('/van-ban/them', async (c) => {
    const upload = await readUpload(c.req.raw, UPLOAD);
    const form = checkForm(filingForm, upload.fields);
    const inputs = inputsOf(upload);
    if (inputs.length === 0 && upload.refused.length === 0) {
      const errors: FormErrors = { files: 'register.file.nothing', ...(form.ok ? {} : form.errors) };
      return showForm(c, 422, { input: upload.fields, errors });
    }
    if (!form.ok) return showForm(c, 422, { input: form.input, errors: form.errors });
    const { visibility, owner, direction, readers } = form.data;
    const unknown = unknownIn(await circleChoices(c.get('database').db, todayOf(c)), form.data);
    if (unknown) return showForm(c, 422, { input: form.input, errors: unknown });
    const named = visibility === 'named' ? readers : [];
    const filing = { visibility, ownerOrganizationId: owner, direction, readers: named };
    const prepared = await prepareAll(c, inputs);
    const results = [
      ...upload.refused.map((refusal) => ({ name: String(refusal.params.name ?? ''), refusal })),
      ...(await fileAll(c, prepared, filing)),
    ];
    if (results.some((result) => 'scanId' in result)) ports.scanDesk?.wake();
    return answer(c, results, upload.fields);
  });

  return routes;
}

interface Shown {
  readonly input?: FormInput;
  readonly errors?: FormErrors;
  readonly refusals?: readonly string[];
}

async function showForm(c: AppContext, status: 200 | 422, shown: Shown = {}): Promise<Response> {
  const choices = await circleChoices(c.get('database').db, todayOf(c));
  return c.html(<FilingPage view={c.get('view')} choices={choices} {...shown} />, status);
}

/** The files of a form in their order, then the text that was pasted. */
function inputsOf(upload: Upload): DocumentInput[] {
  const files = upload.files.map(({ name, bytes }): DocumentInput => ({ name, bytes }));
  const text = textOf(upload.fields, 'text');
  if (text.trim() === '') return files;
  return [...files, { text, title: textOf(upload.fields, 'title') }];
}

type Prepared =
  | { readonly name: string; readonly refusal: AppError }
  | { readonly name: string; readonly prepared: PreparedDocument };

/**
 * Reads the texts one after the other: a long one takes memory. One that is refused is named, the others go on. The pages of scans
 * are only counted: nobody waits minutes for an answer.
 */
async function prepareAll(c: AppContext, inputs: readonly DocumentInput[]): Promise<Prepared[]> {
  const { db, dataDir } = c.get('database');
  const lexicon = await readerLexicon(db);
  const options = { lexicon, watch: { scans: 'defer' } } as const;
  const all: Prepared[] = [];
  for (const input of inputs) {
    const name = 'name' in input ? input.name : c.get('view').t('register.file.pasted');
    try {
      all.push({ name, prepared: await prepareDocument(input, dataDir, todayOf(c), options) });
    } catch (error) {
      // A refused file is not the answer to the whole form: it gets its own line.
      if (!(error instanceof AppError)) throw error;
      all.push({ name, refusal: error });
    }
  }
  return all;
}

/** Files what could be read, all of it in the one transaction of the request. */
async function fileAll(c: AppContext, all: readonly Prepared[], filing: ScanFiling): Promise<FilingResult[]> {
  const askedBy = requireActor(c).userId;
  const scans = new Map<PreparedDocument, Id>();
  const filed = new Map<PreparedDocument, Filed>();
  await change(c, async (trx, by) => {
    for (const one of all) {
      if ('refusal' in one) continue;
      const { prepared } = one;
      const known = isPutOff(prepared) ? await findHeld(trx, prepared.stored.sha256) : null;
      if (known) filed.set(prepared, known);
      else if (isPutOff(prepared))
        scans.set(prepared, await askForScan(trx, by, { prepared, filing, askedBy }));
      else filed.set(prepared, await fileDocument(trx, by, { ...filing, prepared }));
    }
  });
  const ids = [...filed.values()].flatMap((one) => [one.id, ...one.twins]);
  const visible = await findEntries(c.get('database').db, c.get('actor'), ids);
  return all.flatMap((one): FilingResult[] => {
    if ('refusal' in one) return [one];
    const scanId = scans.get(one.prepared);
    if (scanId) return [{ name: one.name, scanId, pages: one.prepared.scan?.pages ?? 0 }];
    const result = filed.get(one.prepared);
    if (!result) return [];
    const { notes } = one.prepared;
    const twins = result.twins.flatMap((id) => visible.get(id) ?? []);
    return [{ name: one.name, filed: result, visible: visible.has(result.id), notes, twins }];
  });
}

/** One text leads to its review, or the form comes back with the reason; several get a line each. */
function answer(
  c: AppContext,
  results: readonly FilingResult[],
  input: FormInput,
): Response | Promise<Response> {
  const view = c.get('view');
  const [only] = results;
  if (results.length === 1 && only) {
    if ('refusal' in only) {
      const refusals = [refusalText(view.t, only.refusal)];
      return showForm(c, 422, { input, refusals });
    }
    if ('scanId' in only) return redirectWith(c, scanPath(only.scanId), 'register.scan.asked');
    if (only.visible) {
      const { filed } = only;
      if (!filed.created) return redirectWith(c, documentPath(filed.id), 'register.file.known-notice');
      return redirectWith(c, reviewPath(filed.id), 'register.file.done', {
        label: filed.label,
        notes: notesText(view, only),
      });
    }
  }
  return c.html(<FilingResultsPage view={view} results={results} />);
}

/** What a cookie can carry of the notes to the next page. */
const MAX_NOTES = 600;

/** What the intake has to say of a file, and which papers look like copies of it, in one line. */
function notesText(view: View, { notes, twins }: FiledResult): string {
  const said = notes.map((note) => view.t(`intake.note.${note.code}`, note.params));
  if (twins.length > 0)
    said.push(`${view.t('register.file.twins')} ${twins.map(({ label }) => label).join(', ')}.`);
  return said.join(' ').slice(0, MAX_NOTES);
}
