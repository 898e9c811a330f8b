import { type Kysely, sql } from 'kysely';

/** The register: documents filed or only cited, who may read them, their citations, and what they ask. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    sql`create table documents (
      id uuid primary key, status text not null check (status in ('filed', 'cited')),
      direction text check (direction in ('incoming', 'outgoing', 'internal')),
      type text, number text, year int, symbol text, issuer text, issuer_folded text, issued_on date, term text, subject text,
      number_key text, symbol_key text,
      visibility text not null check (visibility in ('public', 'bloc', 'unit', 'named')),
      owner_organization_id uuid references organizations (id), file_id uuid references files (id), format text, encoding text,
      content_sha256 text, text text, reading text, search text not null, decided jsonb not null default '[]',
      version int not null default 1, created_at timestamptz(3) not null, filed_at timestamptz(3),
      filed_by text references auth_users (id), withdrawn_at timestamptz(3), withdrawn_reason text,
      merged_into uuid references documents (id),
      check (status = 'cited' or (text is not null and reading is not null and content_sha256 is not null and filed_at is not null)),
      check ((withdrawn_at is null) = (withdrawn_reason is null)))`,
    sql`create unique index documents_content on documents (content_sha256) where withdrawn_at is null`,
    sql`create index documents_number on documents (number_key, symbol_key)`,
    sql`create index documents_issued on documents (issued_on desc, id desc)`,
    sql`create index documents_owner on documents (owner_organization_id)`,
    sql`create table document_readers (
      document_id uuid not null references documents (id), user_id text not null references auth_users (id),
      primary key (document_id, user_id))`,
    sql`create index document_readers_user on document_readers (user_id)`,
    sql`create table document_citations (
      id uuid primary key, from_id uuid not null references documents (id), position int not null,
      start_at int not null, end_at int not null, surface text not null, sentence text not null,
      role text not null check (role in ('basis', 'carry-out', 'about', 'amends', 'replaces', 'mention')),
      type text, number text, year int, symbol text, issuer text, issued_on date, term text, title text,
      title_search text, number_key text, symbol_key text, to_id uuid references documents (id),
      resolution text not null check (resolution in ('found', 'not-held', 'ambiguous')), basis text not null,
      decided_by text references auth_users (id), decided_at timestamptz(3), unique (from_id, position))`,
    sql`create index document_citations_to on document_citations (to_id)`,
    sql`create index document_citations_number on document_citations (number_key, symbol_key)`,
    sql`create table document_directives (
      id uuid primary key, document_id uuid not null references documents (id), position int not null,
      start_at int not null, end_at int not null,
      kind text not null check (kind in ('standing', 'product', 'recurring', 'constraint')), what text not null,
      assignee text, coordinating jsonb not null, deadline date, period text, citations jsonb not null,
      state text not null check (state in ('proposed', 'accepted', 'dismissed')), task_id uuid, reason text,
      origin text not null check (origin in ('reader', 'person')),
      decided_by text references auth_users (id), decided_at timestamptz(3), unique (document_id, position),
      check ((state = 'accepted') = (task_id is not null)), check (state <> 'dismissed' or reason is not null))`,
    sql`create index document_directives_task on document_directives (task_id)`,
  ];
  for (const statement of statements) await statement.execute(db);
}
