import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { type Actor, hasRole, organizationsOf } from '../accounts/index.js';
import type { Schema } from '../db/index.js';
import './tables.js';

/** Who files, corrects and withdraws documents, and decides on their citations: the office and administrators. */
export function mayFileDocuments(actor: Actor | null): boolean {
  return hasRole(actor, 'office', 'administrator');
}

/**
 * The readings of scans that somebody may see and stop who may file: all of them, except that a paper for named persons is read for
 * the one who sent it.
 */
export function visibleScans(actor: Actor) {
  return (eb: ExpressionBuilder<Schema, 'scan_readings'>): Expression<SqlBool> =>
    eb.and([
      eb.lit(mayFileDocuments(actor)),
      eb.or([
        eb('scan_readings.asked_by', '=', actor.userId),
        eb(sql<string>`scan_readings.filing ->> 'visibility'`, '<>', 'named'),
      ]),
    ]);
}

/** Who sees the papers of every unit. */
function seesAllUnits(actor: Actor | null): boolean {
  return hasRole(actor, 'office', 'leader', 'administrator');
}

type DocumentFilter = (eb: ExpressionBuilder<Schema, 'documents'>) => Expression<SqlBool>;

/**
 * The four circles as a query filter on `documents`: every list, page, search and download uses it. A document that is only
 * cited is seen by whoever sees a text that is held and cites it.
 */
export function visibleDocuments(actor: Actor | null): DocumentFilter {
  return (eb) =>
    eb.and([
      eb('documents.merged_into', 'is', null),
      eb.or([
        eb.and([eb('documents.status', '=', 'filed'), withinCircle(actor)(eb), stillHeld(actor)(eb)]),
        eb.and([eb('documents.status', '=', 'cited'), citedWithinCircle(actor)(eb)]),
      ]),
    ]);
}

/** Whether the circle of a filed document takes this person in, withdrawn or not. */
export function withinCircle(actor: Actor | null): DocumentFilter {
  return (eb) => {
    const ways: Expression<SqlBool>[] = [eb('documents.visibility', '=', 'public')];
    if (actor) {
      ways.push(eb('documents.visibility', '=', 'bloc'));
      const units = organizationsOf(actor, 'administrator', 'office', 'leader', 'unit', 'editor');
      if (seesAllUnits(actor)) ways.push(eb('documents.visibility', '=', 'unit'));
      else if (units.length > 0) {
        ways.push(
          eb.and([
            eb('documents.visibility', '=', 'unit'),
            eb('documents.owner_organization_id', 'in', units),
          ]),
        );
      }
      const named = eb
        .selectFrom('document_readers')
        .select('document_id')
        .whereRef('document_readers.document_id', '=', 'documents.id')
        .where('document_readers.user_id', '=', actor.userId);
      ways.push(
        eb.and([
          eb('documents.visibility', '=', 'named'),
          eb.or([eb('documents.filed_by', '=', actor.userId), eb.exists(named)]),
        ]),
      );
    }
    return eb.or(ways);
  };
}

/** A withdrawn document is shown to the office alone, with the reason. */
function stillHeld(actor: Actor | null): DocumentFilter {
  return (eb) => (mayFileDocuments(actor) ? eb.lit(true) : eb('documents.withdrawn_at', 'is', null));
}

function citedWithinCircle(actor: Actor | null): DocumentFilter {
  return (eb) =>
    eb.exists(
      eb
        .selectFrom('document_citations')
        .select('document_citations.id')
        .whereRef('document_citations.to_id', '=', 'documents.id')
        .where('document_citations.from_id', 'in', citingDocuments(actor)),
    );
}

/** The ids of the held texts within a person's circles, for a filter on what their citations say. */
export function citingDocuments(actor: Actor | null) {
  return (eb: CitingBuilder) =>
    eb
      .selectFrom('documents')
      .select('documents.id')
      .where('documents.status', '=', 'filed')
      .where('documents.withdrawn_at', 'is', null)
      .where(withinCircle(actor));
}
type CitingBuilder = ExpressionBuilder<Schema, 'document_citations'>;
