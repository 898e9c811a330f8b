import { Hono } from 'hono';
import { z } from 'zod';
import {
  type AppContext,
  type AppEnv,
  change,
  readForm,
  redirectWith,
  refuseUnless,
  todayOf,
} from '../accounts/index.js';
import { organizationOptions } from '../organizations/index.js';
import {
  addDirective,
  citationsFrom,
  type DirectiveRow,
  type DocumentDetail,
  dismissDirective,
  findDirective,
  findDocument,
  listDirectives,
  reopenDirective,
  reviewPath,
} from '../register/index.js';
import {
  AppError,
  type Id,
  isId,
  type MessageKey,
  type MessageParams,
  refusalText,
} from '../shared/index.js';
import { checkForm } from '../ui/index.js';
import { mayAssignTasks } from './access.js';
import { chosenForm, MAX_WHAT, passageForm, reasonText, taskForm, wordsOf } from './form-input.js';
import { assignTask } from './operations.js';
import { findPassage } from './passage.js';
import { typedPeriod } from './period.js';
import { lockDirectives } from './queries.js';
import { isClear, nextUndecided, proposedWords, reviewCards } from './review.js';
import { type RefusedCard, ReviewPage, SUMMARY_ANCHOR } from './review-page.js';
import { numberLabel } from './task.js';

const dismissForm = z.object({ reason: reasonText });

/** The review of a document (duyệt nội dung chỉ đạo): what it asks becomes tasks, one decision after the other. */
export function reviewRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();

  routes.get('/van-ban/:id/duyet', async (c) => showReview(c, await loadDocument(c), 200));

  routes.post('/van-ban/:id/duyet/them', async (c) => {
    const document = await loadDocument(c);
    const form = checkForm(passageForm, await readForm(c));
    const again = { directiveId: null, form: 'missed' as const, input: form.input };
    if (!form.ok) return showReview(c, document, 422, { ...again, errors: form.errors });
    const { passage, kind } = form.data;
    const known = await listDirectives(c.get('database').db, document.id);
    const stretch = findPassage(document.text ?? '', passage, known);
    if (!stretch) {
      return showReview(c, document, 422, { ...again, errors: { passage: 'tasks.review.not-in-text' } });
    }
    const what = passage.replace(/\s+/g, ' ').slice(0, MAX_WHAT);
    const id = await change(c, (trx, by) =>
      addDirective(trx, by, { documentId: document.id, ...stretch, kind, what }),
    );
    return redirectWith(c, `${reviewPath(document.id)}#nv-${id}`, 'tasks.review.added');
  });

  routes.post('/van-ban/:id/duyet/giao-het', async (c) => {
    const document = await loadDocument(c);
    const cards = await reviewCards(c.get('database').db, c.get('view'), document, todayOf(c));
    const clear = cards.filter(isClear);
    await change(c, async (trx, by) => {
      // All at once and in one order: whoever decides on one of them meanwhile waits, and nobody for each other.
      await lockDirectives(trx, document.id);
      for (const card of clear) {
        await assignTask(trx, by, { ...proposedWords(card), directiveId: card.directive.id });
      }
    });
    const anchor = anchorOf(await nextIn(c, document.id, ''));
    return redirectWith(c, reviewPath(document.id) + anchor, 'tasks.review.accepted-all', {
      count: clear.length,
    });
  });

  routes.post('/van-ban/:id/duyet/giao-chon', async (c) => {
    const document = await loadDocument(c);
    const form = checkForm(chosenForm, await readForm(c));
    const again = { directiveId: null, form: 'chosen' as const, input: form.input };
    if (!form.ok) return showReview(c, document, 422, { ...again, errors: form.errors });
    const { lead, directives } = form.data;
    const cards = await reviewCards(c.get('database').db, c.get('view'), document, todayOf(c));
    const chosen = cards.filter(({ directive }) => directives.includes(directive.id));
    if (chosen.length === 0) {
      return showReview(c, document, 422, { ...again, errors: { directives: 'tasks.review.chosen-none' } });
    }
    try {
      await change(c, async (trx, by) => {
        await lockDirectives(trx, document.id);
        for (const card of chosen) {
          const words = { ...proposedWords(card), leadOrganizationId: lead };
          await assignTask(trx, by, { ...words, directiveId: card.directive.id });
        }
      });
    } catch (error) {
      return showRefused(c, document, again, error);
    }
    const anchor = anchorOf(await nextIn(c, document.id, ''));
    return redirectWith(c, reviewPath(document.id) + anchor, 'tasks.review.accepted-all', {
      count: chosen.length,
    });
  });

  routes.post('/van-ban/:id/duyet/:directiveId/giao', async (c) => {
    const document = await loadDocument(c);
    const directive = await loadDirective(c, document);
    const form = checkForm(taskForm, await readForm(c));
    const again = { directiveId: directive.id, form: 'accept' as const, input: form.input };
    if (!form.ok) return showReview(c, document, 422, { ...again, errors: form.errors });
    const words = wordsOf(form.data);
    const period = typedPeriod(c.get('view').t, directive.period, words.period);
    try {
      const { number } = await change(c, (trx, by) =>
        assignTask(trx, by, { ...words, period, directiveId: directive.id }),
      );
      return await backToNext(c, document.id, directive.id, 'tasks.assigned', {
        number: numberLabel(number),
      });
    } catch (error) {
      return showRefused(c, document, again, error);
    }
  });

  routes.post('/van-ban/:id/duyet/:directiveId/bo-qua', async (c) => {
    const document = await loadDocument(c);
    const directive = await loadDirective(c, document);
    const form = checkForm(dismissForm, await readForm(c));
    const again = { directiveId: directive.id, form: 'dismiss' as const, input: form.input };
    if (!form.ok) return showReview(c, document, 422, { ...again, errors: form.errors });
    try {
      const { reason } = form.data;
      await change(c, (trx, by) => dismissDirective(trx, by, { directiveId: directive.id, reason }));
      return await backToNext(c, document.id, directive.id, 'tasks.review.was-dismissed');
    } catch (error) {
      return showRefused(c, document, again, error);
    }
  });

  routes.post('/van-ban/:id/duyet/:directiveId/mo-lai', async (c) => {
    const document = await loadDocument(c);
    const directive = await loadDirective(c, document);
    try {
      await change(c, (trx, by) => reopenDirective(trx, by, { directiveId: directive.id }));
    } catch (error) {
      return showRefused(c, document, { directiveId: directive.id, form: 'reopen', input: {} }, error);
    }
    return redirectWith(c, `${reviewPath(document.id)}#nv-${directive.id}`, 'tasks.review.reopened');
  });

  return routes;
}

/** The document of the URL, for one who may decide on it. @throws AppError `common.not-found`, `accounts.*` */
async function loadDocument(c: AppContext): Promise<DocumentDetail> {
  const actor = c.get('actor');
  if (!actor) refuseUnless(false, actor);
  const document = await findDocument(c.get('database').db, actor, c.req.param('id') ?? '');
  if (!document || document.reading === null || document.withdrawnAt !== null) {
    throw new AppError('common.not-found');
  }
  refuseUnless(mayAssignTasks(actor), actor);
  return document;
}

async function loadDirective(c: AppContext, document: DocumentDetail): Promise<DirectiveRow> {
  const id = c.req.param('directiveId') ?? '';
  const directive = isId(id) ? await findDirective(c.get('database').db, id) : null;
  if (directive?.documentId !== document.id) throw new AppError('common.not-found');
  return directive;
}

async function showReview(
  c: AppContext,
  document: DocumentDetail,
  status: 200 | 409 | 422,
  refused?: RefusedCard,
): Promise<Response> {
  const { db } = c.get('database');
  const view = c.get('view');
  const today = todayOf(c);
  const cards = await reviewCards(db, view, document, today);
  const props = {
    view,
    document,
    cards,
    refused,
    citations: await citationsFrom(db, c.get('actor'), document.id),
    units: await organizationOptions(db, today),
    clear: cards.filter(isClear).length,
  };
  return c.html(<ReviewPage {...props} />, status);
}

/** Shows the page again with the reason at the card; somebody else may have decided meanwhile. */
function showRefused(
  c: AppContext,
  document: DocumentDetail,
  again: Pick<RefusedCard, 'directiveId' | 'form' | 'input'>,
  error: unknown,
): Promise<Response> {
  const isDecided = error instanceof AppError && error.code === 'register.directive-decided';
  if (!(error instanceof AppError) || !(isDecided || error.code.startsWith('tasks.'))) throw error;
  const { t } = c.get('view');
  const refusal =
    isDecided && again.form === 'chosen' ? t('tasks.review.chosen-decided') : refusalText(t, error);
  return showReview(c, document, isDecided ? 409 : 422, { ...again, refusal });
}

async function nextIn(c: AppContext, documentId: Id, after: Id): Promise<DirectiveRow | null> {
  return nextUndecided(await listDirectives(c.get('database').db, documentId), after);
}

const anchorOf = (next: DirectiveRow | null) => (next ? `#nv-${next.id}` : `#${SUMMARY_ANCHOR}`);

async function backToNext(
  c: AppContext,
  documentId: Id,
  decided: Id,
  key: MessageKey,
  params: MessageParams = {},
): Promise<Response> {
  const next = await nextIn(c, documentId, decided);
  return redirectWith(c, reviewPath(documentId) + anchorOf(next), key, params);
}
