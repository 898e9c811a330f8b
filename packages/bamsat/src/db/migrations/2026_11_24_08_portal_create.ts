import { type Kysely, sql } from 'kysely';

/** The articles of the portal with their authors, photos in several sizes, and the documents that they cite. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    sql`create table articles (
      id uuid primary key, slug text not null unique, title text not null, lead text not null, body jsonb not null,
      folded text not null, state text not null check (state in ('draft', 'review', 'published', 'withdrawn')),
      published_at timestamptz(3), updated_at timestamptz(3) not null, correction text, corrected_at timestamptz(3),
      withdrawn_reason text, meeting_id uuid, version int not null default 1,
      check (state not in ('published', 'withdrawn') or published_at is not null))`,
    sql`create index articles_published on articles (published_at desc, id desc) where state = 'published'`,
    sql`create index articles_updated on articles (updated_at desc, id desc)`,
    sql`create index articles_meeting on articles (meeting_id)`,
    sql`create table article_authors (
      article_id uuid not null references articles (id), position int not null, name text not null,
      part text not null check (part in ('author', 'photographer')), primary key (article_id, position))`,
    sql`create table article_photos (
      id uuid primary key, article_id uuid not null references articles (id), position int not null, caption text not null,
      alt text not null, credit text not null)`,
    sql`create index article_photos_article on article_photos (article_id, position)`,
    sql`create table article_photo_files (
      file_id uuid primary key references files (id), photo_id uuid not null references article_photos (id) on delete cascade,
      width int not null check (width > 0), height int not null check (height > 0), media_type text not null)`,
    sql`create index article_photo_files_photo on article_photo_files (photo_id)`,
    sql`create table article_documents (
      article_id uuid not null references articles (id), document_id uuid not null, position int not null,
      primary key (article_id, document_id))`,
    sql`create index article_documents_document on article_documents (document_id)`,
  ];
  for (const statement of statements) await statement.execute(db);
}
