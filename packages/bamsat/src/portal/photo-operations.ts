import type { By, Trx } from '../db/index.js';
import { addFile } from '../files/index.js';
import { type Id, newId } from '../shared/index.js';
import type { Article } from './article.js';
import { cleanText } from './body.js';
import type { PreparedPhoto } from './photo.js';
import './tables.js';

/** The words of a photo. */
interface Words {
  readonly caption: string;
  readonly alt: string;
  readonly credit?: string;
}

/** A photo that comes new to an article. */
export interface NewPhoto extends Words {
  readonly photo: PreparedPhoto;
}

/** A photo that an article keeps, with its words as they are now; the order of the list is the order on the page. */
export interface PhotoWords extends Words {
  readonly id: Id;
}

/** Adds photos after the first `position`. */
export async function addPhotos(
  trx: Trx,
  by: By,
  articleId: Id,
  photos: readonly NewPhoto[],
  position = 0,
): Promise<void> {
  for (const [index, { photo, ...words }] of photos.entries()) {
    const id = newId();
    await trx
      .insertInto('article_photos')
      .values({ id, article_id: articleId, position: position + index, ...wordsOf(words) })
      .execute();
    for (const file of photo.files) {
      const fileId = await addFile(trx, by, file);
      await trx
        .insertInto('article_photo_files')
        .values({
          file_id: fileId,
          photo_id: id,
          width: file.width,
          height: file.height,
          media_type: file.mediaType,
        })
        .execute();
    }
  }
}

/** Keeps the named photos of an article in the named order with the named words, and takes the others away. */
export async function keepPhotos(trx: Trx, article: Article, words: readonly PhotoWords[]): Promise<void> {
  const kept = new Set(words.map((photo) => photo.id));
  for (const photo of article.photos.filter((other) => !kept.has(other.id))) {
    await trx.deleteFrom('article_photos').where('id', '=', photo.id).execute();
  }
  for (const [position, photo] of words.entries()) {
    await trx
      .updateTable('article_photos')
      .set({ position, ...wordsOf(photo) })
      .where('id', '=', photo.id)
      .where('article_id', '=', article.id)
      .execute();
  }
}

function wordsOf(words: Words) {
  const line = (text: string) => cleanText(text).replaceAll('\n', ' ');
  return { caption: line(words.caption), alt: line(words.alt), credit: line(words.credit ?? '') };
}
