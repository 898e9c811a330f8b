import type { FC } from 'hono/jsx';
import { FORMATS, type IntakeNote } from '../intake/index.js';
import { type AppError, type Id, type MessageKey, refusalText } from '../shared/index.js';
import {
  Badge,
  ChoiceField,
  ChoicesField,
  FileField,
  FormErrorSummary,
  type FormErrors,
  type FormInput,
  Layout,
  type Option,
  PageHead,
  Refusals,
  TextField,
  textOf,
  textsOf,
  type View,
} from '../ui/index.js';
import { DIRECTIONS, VISIBILITIES } from './document.js';
import { DOCUMENT_LANGUAGE } from './document-text.js';
import type { Filed } from './operations.js';
import { documentPath, filePath, registerPath, reviewPath, scanPath, scansPath } from './paths.js';

/** What the choices of the circle need: the bodies that may own a document, the persons who may be named. */
export interface CircleChoices {
  readonly organizations: readonly Option[];
  readonly people: readonly Option[];
}

export interface FilingPageProps {
  readonly view: View;
  readonly choices: CircleChoices;
  readonly input?: FormInput | undefined;
  readonly errors?: FormErrors | undefined;
  /** Why nothing was filed, in words. */
  readonly refusals?: readonly string[];
}

/** What files are accepted by the intake; others are refused there with the reason. */
const ACCEPT = [...new Set(FORMATS.flatMap(({ extensions }) => extensions))].join(',');

/** The form that takes documents into the register (thêm văn bản): files, or a text that is pasted. */
export const FilingPage: FC<FilingPageProps> = (props) => {
  const { view, input, errors } = props;
  return (
    <Layout view={view} title={view.t('register.file')}>
      <PageHead title={view.t('register.file')} lead={view.t('register.file.lead')}>
        <a class="button" href={scansPath()}>
          {view.t('register.scans')}
        </a>
      </PageHead>
      <FormErrorSummary view={view} errors={errors} />
      <Refusals texts={props.refusals ?? []} />
      <form method="post" action={filePath()} enctype="multipart/form-data">
        <fieldset class="card register-source">
          <legend>{view.t('register.file.what')}</legend>
          <FileField
            view={view}
            name="files"
            label="register.file.files"
            hint="register.file.files-hint"
            error={errors?.files}
            accept={ACCEPT}
            multiple
          />
          <details open={textOf(input, 'text') !== ''}>
            <summary>{view.t('register.file.paste')}</summary>
            <TextField
              view={view}
              name="title"
              label="register.file.title"
              hint="register.file.title-hint"
              value={textOf(input, 'title')}
              maxlength={500}
            />
            <TextField
              view={view}
              name="text"
              label="register.file.text"
              rows={12}
              value={textOf(input, 'text')}
            />
          </details>
        </fieldset>
        <fieldset class="card">
          <legend>{view.t('register.file.how')}</legend>
          <CircleFields {...props} visibility={textOf(input, 'visibility') || 'bloc'} />
        </fieldset>
        <button type="submit" class="button button-main">
          {view.t('register.file.submit')}
        </button>
      </form>
    </Layout>
  );
};

interface CircleFieldsProps {
  readonly view: View;
  readonly choices: CircleChoices;
  readonly input?: FormInput | undefined;
  readonly errors?: FormErrors | undefined;
  readonly visibility: string;
}

/** Circle, owner, direction and the persons who are named. */
export const CircleFields: FC<CircleFieldsProps> = ({ view, choices, input, errors, visibility }) => (
  <>
    <p class="hint">{view.t('register.owner-hint')}</p>
    <div class="form-grid">
      <ChoiceField
        view={view}
        name="visibility"
        label="register.visibility"
        value={visibility}
        error={errors?.visibility}
        options={VISIBILITIES.map((value) => ({ value, label: view.t(`register.visibility.${value}`) }))}
      />
      <ChoiceField
        view={view}
        name="owner"
        label="register.owner"
        empty="common.none"
        value={textOf(input, 'owner')}
        error={errors?.owner}
        options={choices.organizations}
      />
      <ChoiceField
        view={view}
        name="direction"
        label="register.direction"
        empty="register.direction-none"
        value={textOf(input, 'direction')}
        error={errors?.direction}
        options={DIRECTIONS.map((value) => ({ value, label: view.t(`register.direction.${value}`) }))}
      />
    </div>
    <details open={visibility === 'named' || errors?.readers !== undefined}>
      <summary>{view.t('register.readers')}</summary>
      <ChoicesField
        view={view}
        name="readers"
        label="register.readers-label"
        hint="register.readers-hint"
        values={textsOf(input, 'readers')}
        error={errors?.readers}
        options={choices.people}
        id="f-readers"
      />
    </details>
  </>
);

/** What became of one text that was sent. */
export type FilingResult =
  | { readonly name: string; readonly refusal: AppError }
  | { readonly name: string; readonly scanId: Id; readonly pages: number }
  | FiledResult;

/** A text that is in the register now. */
export interface FiledResult {
  readonly name: string;
  readonly filed: Filed;
  /** Whether the one who sent it may see the entry: a paper of named persons may be held already. */
  readonly visible: boolean;
  readonly notes: readonly IntakeNote[];
  readonly twins: readonly { readonly id: string; readonly label: string }[];
}

/** What became of each of several files. */
export const FilingResultsPage: FC<{ view: View; results: readonly FilingResult[] }> = ({
  view,
  results,
}) => {
  const count = (kind: ReturnType<typeof kindOf>) => results.filter((one) => kindOf(one) === kind).length;
  const lead = view.t('register.file.result-counts', {
    filed: count('filed'),
    known: count('known'),
    scans: count('scan'),
    refused: count('refused'),
  });
  return (
    <Layout view={view} title={view.t('register.file.result')}>
      <PageHead title={view.t('register.file.result')} lead={lead}>
        <a class="button button-main" href={filePath()}>
          {view.t('register.file.more')}
        </a>
        <a class="button" href={registerPath()}>
          {view.t('register.title')}
        </a>
      </PageHead>
      <ul class="plain filing-results">
        {results.map((result) => (
          <ResultLine view={view} result={result} />
        ))}
      </ul>
    </Layout>
  );
};

function kindOf(result: FilingResult): keyof typeof KINDS {
  if ('refusal' in result) return 'refused';
  if ('scanId' in result) return 'scan';
  return result.filed.created ? 'filed' : 'known';
}

const KINDS = {
  filed: { tone: 'good', icon: 'check' },
  known: { tone: 'info', icon: 'check' },
  scan: { tone: 'info', icon: 'clock' },
  refused: { tone: 'bad', icon: 'alert' },
} as const;

const ResultLine: FC<{ view: View; result: FilingResult }> = ({ view, result }) => {
  const kind = kindOf(result);
  const { tone, icon } = KINDS[kind];
  return (
    <li class="card">
      <p class="filing-name">
        <Badge tone={tone} icon={icon}>
          {view.t(`register.file.${kind}`)}
        </Badge>
        <span>{result.name}</span>
      </p>
      {'refusal' in result ? (
        <p>{refusalText(view.t, result.refusal)}</p>
      ) : 'scanId' in result ? (
        <p>
          <a href={scanPath(result.scanId)}>
            {view.t('register.scan.pages-to-read', { pages: result.pages })}
          </a>
        </p>
      ) : (
        <FiledLine view={view} result={result} />
      )}
    </li>
  );
};

const FiledLine: FC<{ view: View; result: FiledResult }> = ({
  view,
  result: { filed, notes, twins, visible },
}) => {
  if (!visible) return <p>{view.t('register.file.known-restricted')}</p>;
  return (
    <>
      <p lang={DOCUMENT_LANGUAGE}>
        <a href={documentPath(filed.id)}>{filed.label}</a>
      </p>
      {filed.created ? (
        <p>
          {view.t('register.file.found', { citations: filed.citations, directives: filed.directives })}{' '}
          {filed.directives > 0 ? <a href={reviewPath(filed.id)}>{view.t('register.review')}</a> : null}
        </p>
      ) : null}
      {twins.length > 0 ? (
        <p>
          {view.t('register.file.twins')}{' '}
          {twins.map((twin, index) => (
            <>
              {index > 0 ? ', ' : ''}
              <a href={documentPath(twin.id)}>{twin.label}</a>
            </>
          ))}
        </p>
      ) : null}
      {notes.map((note) => {
        const key: MessageKey = `intake.note.${note.code}`;
        return <p class="muted">{view.t(key, note.params)}</p>;
      })}
    </>
  );
};
