import { z } from 'zod';
import { type Actor, hasRole } from '../accounts/index.js';
import { DIRECTIVE_KINDS } from '../register/index.js';
import { type Day, isId } from '../shared/index.js';
import { PAGE_SIZE, pageNumber } from '../ui/index.js';
import { ownOrganizations, seesAllTasks } from './access.js';
import { TASK_SORTS, type TaskFilter, type TaskSort } from './queries.js';
import { OPEN_STATES, TASK_STATES } from './task.js';

/** In the place of a state: everything that is still to be done. */
export const OPEN_CHOICE = 'dang-mo';
const MAX_QUERY = 200;

/** How the tasks are shown: as a list or as a board. */
export const LOOKS = ['danh-sach', 'bang'] as const;
export type Look = (typeof LOOKS)[number];
export const DUES = ['qua-han', 'sap-den-han'] as const;
export const PARTS = ['chu-tri', 'phoi-hop'] as const;

const optional = <T extends z.ZodType>(schema: T) => schema.nullable().catch(null);
const id = optional(z.string().refine(isId));

const listForm = z.object({
  xem: z.enum(LOOKS).catch('danh-sach'),
  'pham-vi': optional(z.enum(['cua-toi', 'tat-ca'])),
  'trang-thai': optional(z.enum([...TASK_STATES, OPEN_CHOICE])),
  han: optional(z.enum(DUES)),
  'don-vi': id,
  'vai-tro': optional(z.enum(PARTS)),
  loai: optional(z.enum(DIRECTIVE_KINDS)),
  'van-ban': id,
  q: z.string().catch(''),
  xep: z.string().catch(''),
});

/** What the URL of the list says, each part as it is named there. What makes no sense counts as not said. */
export type ListInput = z.infer<typeof listForm> & { readonly page: number; readonly isMine: boolean };

/** Reads the URL of the list. "Mine" is where those begin who work in a unit. */
export function readListInput(query: Readonly<Record<string, string>>, actor: Actor): ListInput {
  const input = listForm.parse(query);
  const startsMine = hasRole(actor, 'unit') && !seesAllTasks(actor);
  return {
    ...input,
    q: input.q.trim().slice(0, MAX_QUERY),
    page: pageNumber(query.trang),
    isMine: input['pham-vi'] === null ? startsMine : input['pham-vi'] === 'cua-toi',
  };
}

/** Tells whether "mine" and "all" would differ for this person. */
export function hasScopes(actor: Actor): boolean {
  return seesAllTasks(actor) && ownOrganizations(actor).length > 0;
}

/** The filter of the queries that the URL means; a page of it when `paged`. */
export function filterOf(input: ListInput, today: Day): TaskFilter {
  const state = input['trang-thai'];
  return {
    today,
    states: state === null ? null : state === OPEN_CHOICE ? OPEN_STATES : [state],
    due: input.han === null ? null : input.han === 'qua-han' ? 'late' : 'due-soon',
    unitId: input['don-vi'],
    part: input['vai-tro'] === null ? null : input['vai-tro'] === 'chu-tri' ? 'lead' : 'coordinating',
    mine: input.isMine,
    kind: input.loai,
    documentId: input['van-ban'],
    q: input.q,
    sort: sortOf(input.xep),
  };
}

/** The same, cut to the page that the URL names. */
export function pageOf(input: ListInput, today: Day): TaskFilter {
  return { ...filterOf(input, today), limit: PAGE_SIZE, offset: (input.page - 1) * PAGE_SIZE };
}

function sortOf(text: string): TaskSort | null {
  const isDown = text.startsWith('-');
  const field = TASK_SORTS.find((known) => known === (isDown ? text.slice(1) : text));
  return field ? { field, isDown } : null;
}
