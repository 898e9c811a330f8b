import type { ColumnType } from 'kysely';
import type { ArticleState, AuthorPart, Block } from './article.js';

export interface ArticleTable {
  id: string;
  slug: string;
  title: string;
  lead: string;
  /** Written as JSON text, read as blocks. */
  body: ColumnType<Block[], string, string>;
  /** Title, lead and body folded for search. */
  folded: string;
  state: ArticleState;
  /** When it was first published; kept when it is withdrawn and published again. */
  published_at: Date | null;
  updated_at: Date;
  correction: string | null;
  corrected_at: Date | null;
  withdrawn_reason: string | null;
  meeting_id: string | null;
  /** Counts the saves, so that two editors do not overwrite each other unseen. */
  version: number;
}

export interface ArticleAuthorTable {
  article_id: string;
  position: number;
  name: string;
  part: AuthorPart;
}

export interface ArticlePhotoTable {
  id: string;
  article_id: string;
  position: number;
  caption: string;
  alt: string;
  credit: string;
}

/** One size of a photo in one format. */
export interface ArticlePhotoFileTable {
  file_id: string;
  photo_id: string;
  width: number;
  height: number;
  media_type: string;
}

export interface ArticleDocumentTable {
  article_id: string;
  document_id: string;
  position: number;
}

declare module '../db/schema.js' {
  interface Schema {
    articles: ArticleTable;
    article_authors: ArticleAuthorTable;
    article_photos: ArticlePhotoTable;
    article_photo_files: ArticlePhotoFileTable;
    article_documents: ArticleDocumentTable;
  }
}
