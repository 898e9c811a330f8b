import type { Trx } from '../db/index.js';
import { correctArticle, createArticle, publishArticle, takeStep } from '../portal/index.js';
import { ARTICLES, PUBLISHER, type StoryArticle, WRITER } from './articles-data.js';
import { byOf, named, type Stage, type StoryEvent } from './stage.js';

/** Writing the articles, handing them over, publishing and correcting them. */
export function articleEvents(): StoryEvent[] {
  return ARTICLES.flatMap((article) => {
    const { title, written, submitted, published, corrected } = article;
    const events: StoryEvent[] = [{ at: written, run: (trx, stage) => write(trx, stage, article) }];
    if (submitted) {
      events.push({
        at: submitted,
        run: (trx, stage) =>
          takeStep(trx, byOf(stage, WRITER, submitted), named(stage.articles, title), 'submit'),
      });
    }
    if (published) {
      events.push({
        at: published,
        run: (trx, stage) =>
          publishArticle(trx, byOf(stage, PUBLISHER, published), named(stage.articles, title)),
      });
    }
    if (corrected) {
      const { at, note } = corrected;
      events.push({
        at,
        run: (trx, stage) =>
          correctArticle(trx, byOf(stage, PUBLISHER, at), named(stage.articles, title), note),
      });
    }
    return events;
  });
}

async function write(trx: Trx, stage: Stage, article: StoryArticle): Promise<void> {
  const { title, lead, body, authors, photographers = [], photos = [], documents = [], meeting } = article;
  const { id } = await createArticle(trx, byOf(stage, WRITER, article.written), {
    title,
    lead,
    body,
    authors,
    photographers,
    documentIds: documents.map((file) => named(stage.documents, file)),
    meetingId: meeting ? named(stage.meetings, meeting) : null,
    photos: photos.map(({ name, caption, alt }) => ({
      photo: named(stage.material.photos, name).shown,
      caption,
      alt,
    })),
  });
  stage.articles.set(title, id);
}
