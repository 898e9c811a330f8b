import type { Db } from '../db/index.js';
import { listOrganizations, type Organization } from '../organizations/index.js';
import { type DirectiveRow, type DocumentDetail, listDirectives } from '../register/index.js';
import { type Day, type Id, isId } from '../shared/index.js';
import { type FormInput, textOf, textsOf, type View } from '../ui/index.js';
import { periodText } from './period.js';
import { taskNumbers } from './queries.js';
import type { ReviewCard } from './review-page.js';
import { asOpening } from './task.js';
import { livingUnit, matchUnit } from './unit-match.js';

/** The cards of a document, in the order of its text. Whoever asks has made sure that the document may be seen. */
export async function reviewCards(
  db: Db,
  view: View,
  document: DocumentDetail,
  today: Day,
): Promise<ReviewCard[]> {
  const directives = await listDirectives(db, document.id);
  const organizations = await listOrganizations(db);
  const taskIds = directives.flatMap((directive) => directive.taskId ?? []);
  const tasks = await taskNumbers(db, taskIds);
  const text = document.text ?? '';
  const cards: ReviewCard[] = [];
  for (const [i, directive] of directives.entries()) {
    const assigneeBefore = directive.assignee === null ? assigneeOfSpeech(text, directives, i) : null;
    const addressed = { ...directive, assignee: directive.assignee ?? assigneeBefore };
    const proposed =
      directive.state === 'proposed' ? await proposedForm(db, view, organizations, addressed, today) : {};
    cards.push({
      directive,
      sentence: text.slice(directive.start, directive.end).trim(),
      proposed,
      isUnitKnown: directive.assignee !== null && textOf(proposed, 'lead') !== '',
      assigneeBefore,
      task: directive.taskId ? (tasks.get(directive.taskId) ?? null) : null,
    });
  }
  return cards;
}

/**
 * Whom a sentence that names nobody probably speaks to: in a speech that goes on within one paragraph, the one whom the sentence
 * before it names. A guess, which the page shows as one.
 */
function assigneeOfSpeech(text: string, directives: readonly DirectiveRow[], at: number): string | null {
  for (let i = at - 1; i >= 0; i--) {
    const [before, next] = [directives[i], directives[i + 1]];
    if (before === undefined || next === undefined) return null;
    if (text.slice(before.end, next.start).includes('\n')) return null;
    if (before.assignee !== null) return before.assignee;
  }
  return null;
}

/** The form of a request as the reader proposes it: units are chosen where the text names one that is known. */
async function proposedForm(
  db: Db,
  view: View,
  organizations: readonly Organization[],
  directive: DirectiveRow,
  today: Day,
): Promise<FormInput> {
  const unitOf = async (named: string | null): Promise<Id | null> => {
    const unit = named === null ? null : matchUnit(organizations, named);
    return unit ? ((await livingUnit(db, unit, today))?.id ?? null) : null;
  };
  const helpers: Id[] = [];
  for (const named of directive.coordinating) helpers.push((await unitOf(named)) ?? '');
  return {
    what: asOpening(directive.what),
    kind: directive.kind,
    lead: (await unitOf(directive.assignee)) ?? '',
    helpers: helpers.filter(isId),
    deadline: directive.deadline ?? '',
    period: directive.period === null ? '' : periodText(view.t, directive.period),
  };
}

/** Whether a request can be assigned as proposed, without a person looking closer: its unit is clear, and it is work. */
export function isClear(card: ReviewCard): boolean {
  return card.directive.state === 'proposed' && card.isUnitKnown && card.directive.kind !== 'constraint';
}

/** The words of a proposed form as an operation takes them; the period as the reader gave it. */
export function proposedWords(card: ReviewCard) {
  const { directive, proposed } = card;
  return {
    what: asOpening(directive.what),
    kind: directive.kind,
    leadOrganizationId: textOf(proposed, 'lead'),
    coordinatingOrganizationIds: textsOf(proposed, 'helpers'),
    deadline: directive.deadline,
    period: directive.period,
  };
}

/** The next request that waits for a decision after this one, from the top again at the end; null when none does. */
export function nextUndecided(directives: readonly DirectiveRow[], after: Id): DirectiveRow | null {
  const at = directives.findIndex((directive) => directive.id === after);
  const inTurn = [...directives.slice(at + 1), ...directives.slice(0, Math.max(0, at))];
  return inTurn.find((directive) => directive.state === 'proposed') ?? null;
}
