import { findActor } from '../accounts/index.js';
import type { Trx } from '../db/index.js';
import {
  addDirective,
  citationsFrom,
  type DirectiveRow,
  dismissDirective,
  fileDocument,
  listDirectives,
  resolveCitation,
} from '../register/index.js';
import type { Id } from '../shared/index.js';
import type { AccountKey } from './accounts-data.js';
import { DOCUMENTS, RESOLVED_CITATIONS, type StoryDocument } from './documents-data.js';
import { byOf, named, type Stage, type StoryEvent } from './stage.js';
import { DISMISSALS, type StoryTask } from './tasks-data.js';

/** Who files documents and decides on what they say. */
export const OFFICE: AccountKey = 'vanphong';

/** Filing the dossier, deciding on citations, dismissing what asks nothing. */
export function documentEvents(): StoryEvent[] {
  return [
    ...DOCUMENTS.map(filing),
    ...RESOLVED_CITATIONS.map(
      ({ at, from, says, to }): StoryEvent => ({
        at,
        run: (trx, stage) => resolve(trx, stage, { at, from, says, to }),
      }),
    ),
    ...DISMISSALS.map(
      ({ at, file, says, reason }): StoryEvent => ({
        at,
        async run(trx, stage) {
          const directive = await directiveAt(trx, stage, file, says);
          if (!directive) throw new Error(`${file} asks nothing at "${says}"`);
          await dismissDirective(trx, byOf(stage, OFFICE, at), { directiveId: directive.id, reason });
        },
      }),
    ),
  ];
}

function filing(document: StoryDocument): StoryEvent {
  return {
    at: document.filed,
    async run(trx, stage) {
      const { id } = await fileDocument(trx, byOf(stage, OFFICE, document.filed), {
        prepared: named(stage.material.documents, document.file),
        visibility: document.visibility,
        direction: document.direction,
        ownerOrganizationId: named(stage.organizations, document.owner),
        readers: (document.readers ?? []).map((key) => named(stage.accounts, key).id),
        ...(document.facts ? { facts: document.facts } : {}),
      });
      stage.documents.set(document.file, id);
    },
  };
}

async function resolve(
  trx: Trx,
  stage: Stage,
  { at, from, says, to }: (typeof RESOLVED_CITATIONS)[number],
): Promise<void> {
  const by = byOf(stage, OFFICE, at);
  const actor = await findActor(trx, named(stage.accounts, OFFICE).id);
  const citations = await citationsFrom(trx, actor, named(stage.documents, from));
  const citation = citations.find(({ surface }) => surface.includes(says));
  if (!citation) throw new Error(`${from} does not cite "${says}"`);
  await resolveCitation(trx, by, { citationId: citation.id, toId: named(stage.documents, to) });
}

/** What a document asks at these words: found by the reader, or marked now by the office, which saw that it was missing. */
export async function directiveFor(trx: Trx, stage: Stage, task: StoryTask): Promise<Id | null> {
  if (!task.from) return null;
  const { file, says } = task.from;
  const found = await directiveAt(trx, stage, file, says);
  if (found?.state === 'proposed') return found.id;
  const place = placeOf(stage, file, says);
  return addDirective(trx, byOf(stage, OFFICE, task.assigned), {
    documentId: named(stage.documents, file),
    ...place,
    kind: task.kind,
    what: task.what,
  });
}

async function directiveAt(
  trx: Trx,
  stage: Stage,
  file: string,
  says: string,
): Promise<DirectiveRow | undefined> {
  const { start } = placeOf(stage, file, says);
  const directives = await listDirectives(trx, named(stage.documents, file));
  return directives.find((directive) => directive.start <= start && start < directive.end);
}

/** Where the words stand; a line may end between any two of them. */
function placeOf(stage: Stage, file: string, says: string): { start: number; end: number } {
  const { text } = named(stage.material.documents, file);
  const pattern = says
    .split(' ')
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  const match = new RegExp(pattern).exec(text);
  if (!match) throw new Error(`${file} does not say "${says}"`);
  return { start: match.index, end: match.index + match[0].length };
}
