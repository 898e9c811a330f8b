import { z } from 'zod';
import { readUpload, type Upload, type UploadedFile } from '../files/index.js';
import { AppError, type Id, idIn, isId } from '../shared/index.js';
import { checkForm, type FormErrors, type FormInput, formVersion, textOf } from '../ui/index.js';
import type { Photo } from './article.js';
import { cleanText } from './body.js';
import { NEW_PHOTOS, newPhotoField, photoField } from './edit-form.js';
import type { ArticleText } from './operations.js';
import { preparePhoto } from './photo.js';
import type { NewPhoto, PhotoWords } from './photo-operations.js';

const UPLOAD = { fileBytes: 25 * 1024 * 1024, files: 10 } as const;
/** More photos than this make a page that nobody loads to its end. */
const MOST_PHOTOS = 20;

const line = (most: number) =>
  z
    .string()
    .transform(cleanText)
    .pipe(z.string().min(1, 'common.form.required').max(most, 'common.form.too-long'));
const lines = (most: number) =>
  z
    .string()
    .max(most, 'common.form.too-long')
    .transform((text) =>
      cleanText(text)
        .split('\n')
        .filter((name) => name.trim() !== ''),
    )
    .default([]);

const articleForm = z.object({
  title: line(300),
  lead: line(1000),
  body: z.string().max(60_000, 'common.form.too-long'),
  authors: lines(1000),
  photographers: lines(1000),
  documents: lines(10_000).transform((all, context) => {
    const ids = all.flatMap((text) => idIn(text) ?? []);
    if (ids.length < all.length) context.addIssue('portal.documents.unknown');
    return ids;
  }),
  meeting: z
    .string()
    .transform((id) => (isId(id) ? id : null))
    .default(null),
  version: formVersion,
});

/** An article form as it was sent: complete, or with what is wrong and what was typed. */
export type SentArticle =
  | {
      readonly ok: true;
      readonly input: FormInput;
      readonly text: ArticleText & { readonly documentIds: readonly Id[] };
      readonly meetingId: Id | null;
      readonly version: number;
      readonly words: readonly PhotoWords[];
      readonly added: readonly NewPhoto[];
    }
  | {
      readonly ok: false;
      readonly input: FormInput;
      readonly errors?: FormErrors;
      /** Photos that were not taken, and why. */
      readonly refusals: readonly AppError[];
    };

/** Reads a sent article form and prepares its new photos. `photos` are those that the article has. */
export async function readArticle(
  request: Request,
  dataDir: string,
  photos: readonly Photo[],
): Promise<SentArticle> {
  const upload = await readUpload(request, UPLOAD);
  const input = upload.fields;
  const form = checkForm(articleForm, input);
  const words = keptWords(input, photos);
  const files = upload.files.filter((file) => file.bytes.byteLength > 0);
  const refusals = [...upload.refused];
  if (words.length + files.length > MOST_PHOTOS) {
    refusals.push(new AppError('portal.too-many-photos', { limit: MOST_PHOTOS }));
  }
  if (!form.ok) return { ok: false, input, errors: form.errors, refusals };
  const added = refusals.length > 0 ? [] : await prepareAll(dataDir, upload, files, refusals);
  if (refusals.length > 0) return { ok: false, input, refusals };
  const { documents: documentIds, meeting: meetingId, version, ...text } = form.data;
  return { ok: true, input, text: { ...text, documentIds }, meetingId, version, words, added };
}

/** The photos that stay, in the order that was typed. */
function keptWords(input: FormInput, photos: readonly Photo[]): PhotoWords[] {
  return photos
    .map((photo, index) => ({
      photo,
      order: Number(textOf(input, photoField(photo.id, 'order'))) || index + 1,
    }))
    .filter(({ photo }) => textOf(input, photoField(photo.id, 'remove')) !== 'yes')
    .toSorted((a, b) => a.order - b.order)
    .map(({ photo }) => {
      const word = (what: 'caption' | 'alt' | 'credit') => {
        const name = photoField(photo.id, what);
        return name in input ? textOf(input, name) : photo[what];
      };
      return { id: photo.id, caption: word('caption'), alt: word('alt'), credit: word('credit') };
    });
}

/** Prepares the new photos one after the other; one that is refused is named, the others are still looked at. */
async function prepareAll(
  dataDir: string,
  upload: Upload,
  files: readonly UploadedFile[],
  refusals: AppError[],
): Promise<NewPhoto[]> {
  const added: NewPhoto[] = [];
  for (let number = 1; number <= NEW_PHOTOS; number += 1) {
    const file = files.find((other) => other.field === newPhotoField(number, 'file'));
    if (!file) continue;
    const word = (what: 'caption' | 'alt' | 'credit') => textOf(upload.fields, newPhotoField(number, what));
    try {
      const photo = await preparePhoto(dataDir, file.bytes, file.name);
      added.push({ photo, caption: word('caption'), alt: word('alt'), credit: word('credit') });
    } catch (error) {
      // A refused photo is not an answer of its own: the form comes back and names it.
      if (!(error instanceof AppError)) throw error;
      refusals.push(error);
    }
  }
  return added;
}
