import type { Id } from '../shared/index.js';

/** Where an article (tin bài) stands: being written, waiting for a second pair of eyes, public, taken back. */
export const ARTICLE_STATES = ['draft', 'review', 'published', 'withdrawn'] as const;
export type ArticleState = (typeof ARTICLE_STATES)[number];

/** What a person of the byline (bút danh) did. */
export type AuthorPart = 'author' | 'photographer';

/** A piece of the body: paragraph, heading, quotation, list, or the place of a photo (counted from 1). */
export type Block =
  | { readonly type: 'p' | 'h2' | 'quote'; readonly text: string }
  | { readonly type: 'ul'; readonly items: readonly string[] }
  | { readonly type: 'photo'; readonly number: number };

/** One size of a photo, ready to be linked. */
export interface PhotoFile {
  readonly fileId: Id;
  readonly width: number;
  readonly height: number;
  readonly mediaType: string;
}

/** A photo (ảnh) of an article with its words. */
export interface Photo {
  readonly id: Id;
  readonly caption: string;
  /** What one who does not see it should know. */
  readonly alt: string;
  /** Who took it, '' when the byline says so. */
  readonly credit: string;
  readonly files: readonly PhotoFile[];
}

/** An article as lists show it. */
export interface ArticleSummary {
  readonly id: Id;
  readonly slug: string;
  readonly title: string;
  readonly lead: string;
  readonly state: ArticleState;
  readonly publishedAt: Date | null;
  readonly updatedAt: Date;
  readonly photo: Photo | null;
}

/** A whole article. */
export interface Article extends Omit<ArticleSummary, 'photo'> {
  readonly body: readonly Block[];
  readonly authors: readonly string[];
  readonly photographers: readonly string[];
  readonly photos: readonly Photo[];
  readonly documentIds: readonly Id[];
  readonly meetingId: Id | null;
  readonly correction: string | null;
  readonly correctedAt: Date | null;
  readonly withdrawnReason: string | null;
  readonly version: number;
}

/** What can be done with an article in a state; what is not listed is refused. */
const STEPS = {
  submit: { from: ['draft'], to: 'review' },
  return: { from: ['review'], to: 'draft' },
  publish: { from: ['draft', 'review', 'withdrawn'], to: 'published' },
  withdraw: { from: ['published'], to: 'withdrawn' },
} as const satisfies Record<string, { from: readonly ArticleState[]; to: ArticleState }>;
/** What can be done with an article: hand in, hand back, publish, withdraw. */
export type Step = keyof typeof STEPS;

/** The state that a step leads to, or null when it is not possible from here. */
export function stateAfter(step: Step, state: ArticleState): ArticleState | null {
  const { from, to }: { from: readonly ArticleState[]; to: ArticleState } = STEPS[step];
  return from.includes(state) ? to : null;
}

/** Names as Vietnamese newspapers join them: `Mỹ Hạnh - Đoàn Việt`. */
export function joinNames(names: readonly string[]): string {
  return names.join(' - ');
}

/** What is still missing before an article may be public. */
export type Missing = 'body' | 'byline' | 'photo-words';

/** Everything that is missing, in the order of the form. */
export function missingFor(article: {
  readonly body: readonly Block[];
  readonly authors: readonly string[];
  readonly photos: readonly Pick<Photo, 'alt' | 'caption'>[];
}): Missing[] {
  const missing: Missing[] = [];
  if (article.body.length === 0) missing.push('body');
  if (article.authors.length === 0) missing.push('byline');
  if (article.photos.some((photo) => photo.alt === '' || photo.caption === '')) missing.push('photo-words');
  return missing;
}

/** The photos in the order in which the page shows them, each with where it stands. */
export interface PhotoPlaces {
  /** Above the body: the first photo, unless the body says where it stands. */
  readonly opening: Photo | null;
  /** In place of the blocks of type `photo`, by their number. */
  readonly inBody: ReadonlyMap<number, Photo>;
  /** Below the body: all others. */
  readonly closing: readonly Photo[];
}

/** Gives each photo one place. */
export function placePhotos(body: readonly Block[], photos: readonly Photo[]): PhotoPlaces {
  const inBody = new Map<number, Photo>();
  for (const block of body) {
    const photo = block.type === 'photo' ? photos[block.number - 1] : undefined;
    if (block.type === 'photo' && photo) inBody.set(block.number, photo);
  }
  const [opening, ...closing] = photos.filter((_, index) => !inBody.has(index + 1));
  const opens = opening !== undefined && opening === photos[0];
  return {
    opening: opens ? opening : null,
    inBody,
    closing: opens || !opening ? closing : [opening, ...closing],
  };
}
