import type { FC } from 'hono/jsx';
import { formatDay } from '../shared/index.js';
import {
  DayField,
  FormErrorSummary,
  type FormErrors,
  type FormInput,
  fieldsOf,
  Layout,
  PageHead,
  TextField,
  textOf,
  type View,
} from '../ui/index.js';
import { type DocumentDetail, numberText } from './document.js';
import { DOCUMENT_LANGUAGE } from './document-text.js';
import { type CircleChoices, CircleFields } from './filing-page.js';
import { correctPath, documentPath } from './paths.js';

export interface CorrectPageProps {
  readonly view: View;
  readonly document: DocumentDetail;
  readonly choices: CircleChoices;
  readonly input: FormInput;
  readonly errors?: FormErrors;
  /** Somebody else changed the document after this form was made. */
  readonly conflict?: boolean;
}

/** What the register says of a document, to be put right by a person. */
export const CorrectPage: FC<CorrectPageProps> = (props) => {
  const { view, document, input, errors } = props;
  const field = fieldsOf(props);
  return (
    <Layout view={view} title={`${view.t('register.correct')} · ${document.label}`}>
      <PageHead title={view.t('register.correct')} lead={document.label} />
      <FormErrorSummary view={view} errors={errors} />
      {props.conflict ? <Conflict view={view} document={document} /> : null}
      <form method="post" action={correctPath(document.id)}>
        <input type="hidden" name="version" value={String(document.version)} />
        <fieldset class="card">
          <legend>{view.t('register.facts')}</legend>
          <p class="hint">{view.t('register.correct.lead')}</p>
          <div class="form-grid">
            <TextField {...field('type')} label="register.type" maxlength={100} />
            <TextField
              {...field('number')}
              label="register.number"
              hint="register.number-hint"
              maxlength={60}
            />
            <DayField {...field('issuedOn')} label="register.issued-on" />
            <TextField {...field('term')} label="register.term" hint="register.term-hint" maxlength={20} />
          </div>
          <TextField {...field('issuer')} label="register.issuer" maxlength={300} />
          <TextField {...field('subject')} label="register.subject" rows={3} maxlength={500} />
        </fieldset>
        {document.status === 'filed' ? (
          <fieldset class="card">
            <legend>{view.t('register.file.how')}</legend>
            <CircleFields {...props} visibility={textOf(input, 'visibility')} />
          </fieldset>
        ) : null}
        <div class="page-actions">
          <button type="submit" class="button button-main">
            {view.t('common.save')}
          </button>
          <a class="button" href={documentPath(document.id)}>
            {view.t('common.cancel')}
          </a>
        </div>
      </form>
    </Layout>
  );
};

/** What stands in the register now, beside what was typed. */
const Conflict: FC<{ view: View; document: DocumentDetail }> = ({ view, document }) => (
  <section class="conflict" aria-labelledby="conflict" role="alert">
    <h2 id="conflict">{view.t('register.conflict')}</h2>
    <p>{view.t('register.conflict.lead')}</p>
    <dl class="facts" lang={DOCUMENT_LANGUAGE}>
      <dt>{view.t('register.type')}</dt>
      <dd>{document.type ?? '–'}</dd>
      <dt>{view.t('register.number')}</dt>
      <dd>{numberText(document) ?? '–'}</dd>
      <dt>{view.t('register.issued-on')}</dt>
      <dd>{document.issuedOn ? formatDay(document.issuedOn) : '–'}</dd>
      <dt>{view.t('register.term')}</dt>
      <dd>{document.term ?? '–'}</dd>
      <dt>{view.t('register.issuer')}</dt>
      <dd>{document.issuer ?? '–'}</dd>
      <dt>{view.t('register.subject')}</dt>
      <dd>{document.subject ?? '–'}</dd>
      {document.status === 'filed' ? (
        <>
          <dt>{view.t('register.visibility')}</dt>
          <dd>{view.t(`register.visibility.${document.visibility}`)}</dd>
        </>
      ) : null}
    </dl>
  </section>
);
