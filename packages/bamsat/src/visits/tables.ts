import type { Day } from '../shared/index.js';

/** The single row of totals. */
export interface VisitTotalsTable {
  id: number;
  /** Visits that an earlier counter had shown before this one took over. */
  opening: number;
  visits: number;
  views: number;
}

export interface VisitDayTable {
  day: Day;
  path: string;
  views: number;
}

/** A visitor of the last hours, known by a keyed hash only. */
export interface VisitSessionTable {
  key: string;
  started_at: Date;
  last_seen: Date;
}

/** What the keys of a day are made with; gone soon after the day, and with it every way back from a key. */
export interface VisitSecretTable {
  day: Day;
  secret: string;
}

declare module '../db/schema.js' {
  interface Schema {
    visit_totals: VisitTotalsTable;
    visit_days: VisitDayTable;
    visit_sessions: VisitSessionTable;
    visit_secrets: VisitSecretTable;
  }
}
