import type { Child } from 'hono/jsx';
import type { AppContext } from '../accounts/index.js';
import type { Db } from '../db/index.js';
import type { Id } from '../shared/index.js';
import type { DocumentLink } from './article-view.js';

/** A document that a search found. */
export interface DocumentHit extends DocumentLink {
  /** What it is about, or a stretch of its text around the words. */
  readonly snippet: string;
}

/** What a search found among the documents: the first of them, how many there are, and where all of them are listed. */
export interface DocumentHits {
  readonly hits: readonly DocumentHit[];
  readonly total: number;
  readonly allPath: string;
}

/** What the portal takes from other rooms; `web/` hands it over. Without it the pages simply have less. */
export interface PortalPorts {
  /** What stands above the news for one who is signed in, or null. */
  workPanel?(c: AppContext): Promise<Child | null>;
  /** Links to those of these documents that the public may read, in the order of the ids. */
  documents?(db: Db, ids: readonly Id[]): Promise<DocumentLink[]>;
  /** The documents that hold the words of a search, as far as the one who asks may see them. */
  searchDocuments?(c: AppContext, q: string, limit: number): Promise<DocumentHits>;
  /** The address under which people reach the site; without it, that of the request. */
  readonly publicUrl?: string;
}
