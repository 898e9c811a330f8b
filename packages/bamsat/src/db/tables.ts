/** One link of the audit chain. `before` and `after` are JSON text. */
export interface AuditEntryTable {
  id: string;
  seq: number;
  at: Date;
  user_id: string | null;
  user_name: string;
  action: string;
  entity: string;
  entity_id: string;
  before: string | null;
  after: string | null;
  hash: string;
}

/** The single row that names the last link. */
export interface AuditHeadTable {
  id: number;
  seq: number;
  hash: string;
}

declare module './schema.js' {
  interface Schema {
    audit_entries: AuditEntryTable;
    audit_head: AuditHeadTable;
  }
}
