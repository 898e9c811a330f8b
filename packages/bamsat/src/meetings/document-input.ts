import { fold } from 'bamsat-reader';
import type { Actor } from '../accounts/index.js';
import type { Db } from '../db/index.js';
import { type DocumentEntry, findDocument, numberText, searchDocuments } from '../register/index.js';
import { type Id, idIn, type MessageKey } from '../shared/index.js';

const HITS = 25;

/** Finds the document that a person means by its address, or by its number where only one has it. */
export async function findMeant(
  db: Db,
  actor: Actor | null,
  typed: string,
): Promise<{ readonly id: Id } | { readonly problem: MessageKey }> {
  const id = idIn(typed);
  if (id) return (await findDocument(db, actor, id)) ?? { problem: 'error.meetings.document-unknown' };
  const words = fold(typed.trim());
  const { entries } = await searchDocuments(db, actor, { q: typed, limit: HITS });
  const [first, second] = entries.filter((entry) => namesOf(entry).includes(words));
  if (!first) return { problem: 'error.meetings.document-unknown' };
  return second ? { problem: 'error.meetings.document-ambiguous' } : first;
}

/** A number with and without its type: "56-NQ/TU", "Nghị quyết 56-NQ/TU", "Nghị quyết số 56-NQ/TU". */
function namesOf(entry: DocumentEntry): string[] {
  const number = numberText(entry);
  if (number === null) return [];
  return [number, `số ${number}`, `${entry.type} ${number}`, `${entry.type} số ${number}`].map(fold);
}
