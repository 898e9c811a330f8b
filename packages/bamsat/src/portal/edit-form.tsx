import type { FC } from 'hono/jsx';
import {
  FileField,
  FormErrorSummary,
  type FormErrors,
  type FormInput,
  fieldsOf,
  Refusals,
  TextField,
  textOf,
  type View,
} from '../ui/index.js';
import type { Article, Photo } from './article.js';
import { printBody } from './body.js';
import { deskPath, editPath, newArticlePath } from './paths.js';
import { PHOTO_TYPES } from './photo.js';
import { Picture } from './photo-view.js';

/** How many new photos one save can bring. */
export const NEW_PHOTOS = 3;

/** The name of a field of a photo: `photo.<id>.alt`, `new.1.alt`. */
export const photoField = (id: string, what: 'caption' | 'alt' | 'credit' | 'order' | 'remove') =>
  `photo.${id}.${what}`;
export const newPhotoField = (number: number, what: 'file' | 'caption' | 'alt' | 'credit') =>
  `new.${number}.${what}`;

export interface EditFormProps {
  readonly view: View;
  /** The article that is edited, as it is now; null for a new one. */
  readonly article: Article | null;
  /** What was typed, when the form is shown again. */
  readonly input: FormInput;
  readonly errors?: FormErrors | undefined;
  /** Why the form was not saved, in words. */
  readonly refusals?: readonly string[];
  /** Somebody else saved in between: show what is there now. */
  readonly conflict?: boolean;
  /** Documents can be named only where there is a register. */
  readonly withDocuments: boolean;
}

/** The fields of an article as text, as the form shows it first. */
export function inputOf(article: Article, documentPaths: readonly string[]): FormInput {
  return {
    title: article.title,
    lead: article.lead,
    body: printBody(article.body),
    authors: article.authors.join('\n'),
    photographers: article.photographers.join('\n'),
    documents: documentPaths.join('\n'),
  };
}

/** The form of an article. Photos come with it; each has its own words. */
export const EditForm: FC<EditFormProps> = (props) => {
  const { view, article, input, errors, refusals = [], conflict = false } = props;
  const text = fieldsOf(props);
  return (
    <form
      class="card article-form"
      method="post"
      action={article ? editPath(article.id) : newArticlePath()}
      enctype="multipart/form-data"
    >
      {article ? <input type="hidden" name="version" value={String(article.version)} /> : null}
      <input type="hidden" name="meeting" value={textOf(input, 'meeting')} />
      <Refusals texts={refusals}>
        <p>{view.t('portal.photo-file-lost')}</p>
      </Refusals>
      {conflict && article ? <Theirs view={view} article={article} /> : null}
      <FormErrorSummary view={view} errors={errors} />
      <TextField {...text('title')} label="portal.title" maxlength={300} required />
      <TextField
        {...text('lead')}
        label="portal.lead"
        hint="portal.lead.hint"
        rows={3}
        maxlength={1000}
        required
      />
      <TextField {...text('body')} label="portal.body" hint="portal.body.hint" rows={18} maxlength={60_000} />
      <div class="form-grid">
        <TextField
          {...text('authors')}
          label="portal.authors"
          hint="portal.authors.hint"
          rows={2}
          maxlength={1000}
        />
        <TextField
          {...text('photographers')}
          label="portal.photographers"
          hint="portal.photographers.hint"
          rows={2}
          maxlength={1000}
        />
      </div>
      {props.withDocuments ? (
        <TextField
          {...text('documents')}
          label="portal.documents"
          hint="portal.documents.hint"
          rows={3}
          maxlength={10_000}
        />
      ) : null}
      <h2>{view.t('portal.photos')}</h2>
      <p class="hint">{view.t('portal.photos.lead')}</p>
      {article?.photos.map((photo, index) => (
        <KeptPhoto view={view} photo={photo} number={index + 1} input={input} />
      ))}
      {Array.from({ length: NEW_PHOTOS }, (_, index) => (
        <AddedPhoto view={view} number={index + 1} input={input} />
      ))}
      <div class="page-actions">
        <button type="submit" class="button button-main">
          {view.t(article && article.state !== 'draft' ? 'common.save' : 'portal.save-draft')}
        </button>
        <a class="button button-quiet" href={deskPath()}>
          {view.t('common.cancel')}
        </a>
      </div>
    </form>
  );
};

const Theirs: FC<{ view: View; article: Article }> = ({ view, article }) => (
  <details class="conflict" open>
    <summary>{view.t('portal.conflict.theirs')}</summary>
    <p>{view.t('portal.conflict.lead')}</p>
    <p>
      <strong>{article.title}</strong>
    </p>
    <p>{article.lead}</p>
    <p class="note">{printBody(article.body)}</p>
  </details>
);

interface PhotoFieldsProps {
  readonly view: View;
  readonly number: number;
  readonly input: FormInput;
}

const KeptPhoto: FC<PhotoFieldsProps & { photo: Photo }> = ({ view, photo, number, input }) => {
  const value = (what: 'caption' | 'alt' | 'credit') => {
    const name = photoField(photo.id, what);
    return { view, name, value: name in input ? textOf(input, name) : photo[what] };
  };
  const remove = photoField(photo.id, 'remove');
  return (
    <fieldset class="photo-fields">
      <legend>{view.t('portal.photo-number', { number })}</legend>
      <Picture photo={photo} place="card" />
      <div>
        {photo.alt === '' || photo.caption === '' ? (
          <p class="field-error">{view.t('portal.photo-words-missing')}</p>
        ) : null}
        <WordFields caption={value('caption')} alt={value('alt')} credit={value('credit')} />
        <TextField
          view={view}
          name={photoField(photo.id, 'order')}
          label="portal.photo-order"
          type="number"
          min={1}
          max={99}
          value={textOf(input, photoField(photo.id, 'order')) || String(number)}
        />
        <label class="choice">
          <input type="checkbox" name={remove} value="yes" checked={textOf(input, remove) === 'yes'} />
          <span>{view.t('portal.photo-remove')}</span>
        </label>
      </div>
    </fieldset>
  );
};

const AddedPhoto: FC<PhotoFieldsProps> = ({ view, number, input }) => {
  const value = (what: 'caption' | 'alt' | 'credit') => {
    const name = newPhotoField(number, what);
    return { view, name, value: textOf(input, name) };
  };
  return (
    <details class="photo-fields" open={number === 1}>
      <summary>{view.t('portal.photo-new', { number })}</summary>
      <FileField
        view={view}
        name={newPhotoField(number, 'file')}
        label="portal.photo-file"
        accept={PHOTO_TYPES.join(',')}
      />
      <WordFields caption={value('caption')} alt={value('alt')} credit={value('credit')} />
    </details>
  );
};

interface WordField {
  readonly view: View;
  readonly name: string;
  readonly value: string;
}

const WordFields: FC<{ caption: WordField; alt: WordField; credit: WordField }> = (fields) => (
  <>
    <TextField {...fields.caption} label="portal.photo-caption" maxlength={500} />
    <TextField {...fields.alt} label="portal.photo-alt" hint="portal.photo-alt.hint" maxlength={500} />
    <TextField {...fields.credit} label="portal.photo-credit" maxlength={200} />
  </>
);
