import { Hono } from 'hono';
import {
  type Actor,
  type AppContext,
  type AppEnv,
  change,
  readForm,
  redirectWith,
  refuseUnless,
  todayOf,
} from '../accounts/index.js';
import { historyOf } from '../db/index.js';
import { fileResponse, findFiles } from '../files/index.js';
import { findOrganization } from '../organizations/index.js';
import { AppError, refusedWith } from '../shared/index.js';
import { checkForm, type FormErrors, textOf } from '../ui/index.js';
import { mayFileDocuments } from './access.js';
import { circleChoices, unknownIn } from './circle-input.js';
import { NONE_OF_THEM } from './citation-lists.js';
import { resolveCitation } from './citation-operations.js';
import { candidatesOf, citationsFrom, citationsTo } from './citation-queries.js';
import { citedForm, filedForm, inputOf } from './correct-input.js';
import { CorrectPage, type CorrectPageProps } from './correct-page.js';
import { listDirectives } from './directive-queries.js';
import { type DirectiveRow, type DocumentDetail, numberText } from './document.js';
import { DocumentPage, WithdrawnPage } from './document-page.js';
import { withTitles } from './list-queries.js';
import { type Correction, correctDocument, withdrawDocument } from './operations.js';
import { documentPath } from './paths.js';
import type { RegisterPorts } from './ports.js';
import { filerName, findDocument, readersOf, whereaboutsOf } from './queries.js';

/** As many citing texts as the page of a document shows; the list of the register has all of them. */
const INCOMING = 50;
const MAX_REASON = 1000;

/** The page of a document and what is done with it. */
export function documentRoutes(ports: RegisterPorts): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();

  const showDocument = async (
    c: AppContext,
    document: DocumentDetail,
    status: 200 | 422,
    withdraw: { readonly withdrawErrors?: FormErrors; readonly withdrawReason?: string } = {},
  ) => {
    const { db } = c.get('database');
    const actor = c.get('actor');
    const { id } = document;
    const [titled = document] = await withTitles(db, actor, [document]);
    const citations = await citationsFrom(db, actor, id);
    const owner = document.ownerOrganizationId
      ? await findOrganization(db, document.ownerOrganizationId)
      : null;
    const props = {
      view: c.get('view'),
      document: titled,
      directives: shownDirectives(actor, await listDirectives(db, id)),
      citations,
      candidates: await candidatesOf(db, actor, citations),
      incoming: await citationsTo(db, actor, id, INCOMING),
      tasks: (await ports.tasksOfDocument?.(c, id)) ?? null,
      history: actor ? await historyOf(db, 'document', id) : null,
      owner: owner?.shortName ?? null,
      filedBy: await filerName(db, id),
      readers: actor && document.visibility === 'named' ? await readersOf(db, id) : [],
      mayFile: mayFileDocuments(actor),
      scripts: ports.scripts ?? [],
      ...withdraw,
    };
    return c.html(<DocumentPage {...props} />, status);
  };

  routes.get('/van-ban/:id', async (c) => {
    const id = c.req.param('id');
    const document = await findDocument(c.get('database').db, c.get('actor'), id);
    if (document) return showDocument(c, document, 200);
    const whereabouts = await whereaboutsOf(c.get('database').db, c.get('actor'), id);
    if (whereabouts === 'withdrawn') return c.html(<WithdrawnPage view={c.get('view')} />, 410);
    if (whereabouts) return c.redirect(documentPath(whereabouts.movedTo), 301);
    throw new AppError('common.not-found');
  });

  routes.get('/van-ban/:id/ban-goc', async (c) => {
    const { db, dataDir } = c.get('database');
    const document = await findDocument(db, c.get('actor'), c.req.param('id'));
    const [file] = document?.fileId ? await findFiles(db, [document.fileId]) : [];
    if (!file) throw new AppError('common.not-found');
    return fileResponse(dataDir, file, 'private, no-store');
  });

  routes.get('/van-ban/:id/sua', async (c) => showCorrection(c, await loadToChange(c), 200));

  routes.post('/van-ban/:id/sua', async (c) => {
    const document = await loadToChange(c);
    const { id } = document;
    const input = await readForm(c);
    const read = await readCorrection(c, document, input);
    if (!read.ok) return showCorrection(c, document, 422, { input, errors: read.errors });
    const { version, correction } = read;
    const isOvertaken = await refusedWith(
      change(c, (trx, by) => correctDocument(trx, by, { id, version, correction })),
      'common.changed-meanwhile',
    );
    if (isOvertaken) return showCorrection(c, await loadToChange(c), 409, { input, conflict: true });
    return redirectWith(c, documentPath(id), 'register.corrected');
  });

  routes.post('/van-ban/:id/thu-hoi', async (c) => {
    const document = await loadToChange(c);
    const reason = textOf(await readForm(c), 'reason')
      .trim()
      .slice(0, MAX_REASON);
    if (reason === '') {
      return showDocument(c, document, 422, { withdrawErrors: { reason: 'error.register.reason-missing' } });
    }
    await change(c, (trx, by) => withdrawDocument(trx, by, { id: document.id, reason }));
    return redirectWith(c, documentPath(document.id), 'register.withdrawn', { label: document.label });
  });

  routes.post('/van-ban/:id/dan/:citation', async (c) => {
    const { db } = c.get('database');
    const actor = c.get('actor');
    const document = await loadToChange(c);
    const citations = await citationsFrom(db, actor, document.id);
    const citation = citations.find(({ id }) => id === c.req.param('citation'));
    if (!citation) throw new AppError('common.not-found');
    const said = textOf(await readForm(c), 'den');
    const candidates = (await candidatesOf(db, actor, [citation])).get(citation.id) ?? [];
    const chosen = candidates.find(({ id }) => id === said);
    if (!chosen && said !== NONE_OF_THEM) throw new AppError('register.choice-missing');
    await change(c, (trx, by) =>
      resolveCitation(trx, by, { citationId: citation.id, toId: chosen?.id ?? null }),
    );
    return redirectWith(c, `${documentPath(document.id)}#vien-dan`, 'register.decided');
  });

  return routes;
}

/** The form of the facts, with what was typed and why it was not saved. */
async function showCorrection(
  c: AppContext,
  document: DocumentDetail,
  status: 200 | 409 | 422,
  shown: Pick<CorrectPageProps, 'errors' | 'conflict'> & Partial<Pick<CorrectPageProps, 'input'>> = {},
) {
  const { db } = c.get('database');
  const readers = await readersOf(db, document.id);
  const input = inputOf(
    document,
    readers.map((reader) => reader.id),
  );
  const choices = await circleChoices(db, todayOf(c), document.ownerOrganizationId);
  return c.html(
    <CorrectPage view={c.get('view')} document={document} choices={choices} input={input} {...shown} />,
    status,
  );
}

/** What the public sees of what a document asks: as far as a person has accepted it. */
function shownDirectives(actor: Actor | null, directives: readonly DirectiveRow[]): readonly DirectiveRow[] {
  return actor ? directives : directives.filter(({ state }) => state === 'accepted');
}

/** The document of the address, for those who may change it. */
async function loadToChange(c: AppContext): Promise<DocumentDetail> {
  const actor = c.get('actor');
  refuseUnless(mayFileDocuments(actor), actor);
  const document = await findDocument(c.get('database').db, actor, c.req.param('id') ?? '');
  if (!document) throw new AppError('common.not-found');
  if (document.withdrawnAt) throw new AppError('register.withdrawn-already');
  return document;
}

type ReadCorrection =
  | { readonly ok: true; readonly version: number; readonly correction: Correction }
  | { readonly ok: false; readonly errors: FormErrors };

async function readCorrection(
  c: AppContext,
  document: DocumentDetail,
  input: Awaited<ReturnType<typeof readForm>>,
): Promise<ReadCorrection> {
  // A law has no number but a year: a form that leaves the number as it was leaves the year, too.
  const isSameNumber = textOf(input, 'number').trim() === (numberText(document) ?? '');
  if (document.status === 'cited') {
    const form = checkForm(citedForm, input);
    if (!form.ok) return form;
    const { version, number, ...facts } = form.data;
    return { ok: true, version, correction: { ...facts, ...(isSameNumber ? {} : number) } };
  }
  const form = checkForm(filedForm, input);
  if (!form.ok) return form;
  const { version, number, owner, ...said } = form.data;
  const choices = await circleChoices(c.get('database').db, todayOf(c), document.ownerOrganizationId);
  const errors = unknownIn(choices, form.data);
  if (errors) return { ok: false, errors };
  const readers = said.visibility === 'named' ? said.readers : [];
  const correction = { ...said, ...(isSameNumber ? {} : number), readers, ownerOrganizationId: owner };
  return { ok: true, version, correction };
}
