import type { Child, FC } from 'hono/jsx';
import type { AuditEntry } from '../db/index.js';
import type { MessageKey } from '../shared/index.js';
import {
  DayText,
  FormErrorSummary,
  type FormErrors,
  History,
  Icon,
  Layout,
  MomentText,
  type View,
} from '../ui/index.js';
import { CitationsIn, CitationsOut } from './citation-lists.js';
import type { Candidates, DocumentCitation, IncomingCitations } from './citation-queries.js';
import { groupCitations } from './cited-group.js';
import { type DirectiveRow, type DocumentDetail, numberText } from './document.js';
import { Directives, GraphSection, Problems, TextSection, Withdraw } from './document-sections.js';
import { DOCUMENT_LANGUAGE } from './document-text.js';
import { StatusBadge } from './list-page.js';
import { correctPath, filePath, originalPath, registerPath, reviewPath } from './paths.js';

export interface DocumentPageProps {
  readonly view: View;
  readonly document: DocumentDetail;
  /** What this person may see of what it asks; see `shownDirectives`. */
  readonly directives: readonly DirectiveRow[];
  readonly citations: readonly DocumentCitation[];
  readonly candidates: Candidates;
  readonly incoming: IncomingCitations;
  readonly tasks: Child | null;
  /** Null for those who are not signed in. */
  readonly history: readonly AuditEntry[] | null;
  readonly owner: string | null;
  readonly filedBy: string | null;
  readonly readers: readonly { readonly name: string }[];
  readonly mayFile: boolean;
  readonly scripts: readonly string[];
  readonly withdrawErrors?: FormErrors;
  readonly withdrawReason?: string;
}

/** A document of the register, or what is known of one that is only cited. */
export const DocumentPage: FC<DocumentPageProps> = (props) => {
  const { view, document, tasks, history } = props;
  const { label, subject } = document;
  const about = subject && subject !== label ? subject : null;
  return (
    <Layout
      view={view}
      title={label}
      width="wide"
      scripts={props.scripts}
      {...(about ? { description: about } : {})}
    >
      <FormErrorSummary view={view} errors={props.withdrawErrors} />
      <header class="doc-head">
        <p class="doc-kind">
          <a href={registerPath()}>{view.t('register.title')}</a>
          <StatusBadge view={view} entry={document} />
        </p>
        <h1 lang={DOCUMENT_LANGUAGE}>{label}</h1>
        {about ? (
          <p class="lead" lang={DOCUMENT_LANGUAGE}>
            {about}
          </p>
        ) : null}
        <Actions {...props} />
        <Jumps {...props} />
      </header>
      {document.withdrawnAt ? <WithdrawnNote view={view} document={document} /> : null}
      {document.status === 'cited' ? <NotHeldNote {...props} /> : null}
      <div class="doc-page">
        <div class="doc-side">
          <Facts {...props} />
          {document.status === 'filed' ? <Directives {...props} /> : null}
          {tasks ? (
            <section class="card" aria-labelledby="nhiem-vu">
              <h2 id="nhiem-vu">{view.t('register.tasks')}</h2>
              {tasks}
            </section>
          ) : null}
        </div>
        <div class="doc-main">
          <GraphSection {...props} />
          <TextSection {...props} />
          {document.status === 'filed' ? <CitationsOut {...props} /> : null}
          <CitationsIn {...props} />
          {view.person ? <Problems view={view} document={document} /> : null}
          {history && history.length > 0 ? (
            <div class="card">
              <History view={view} entries={history} />
            </div>
          ) : null}
          {props.mayFile && document.status === 'filed' && !document.withdrawnAt ? (
            <Withdraw {...props} />
          ) : null}
        </div>
      </div>
    </Layout>
  );
};

/** The way to the parts of a long page. */
const Jumps: FC<DocumentPageProps> = ({ view, document, directives, tasks, citations, incoming }) => {
  const isFiled = document.status === 'filed';
  const parts: readonly (readonly [string, string] | null)[] = [
    isFiled ? ['yeu-cau', view.t('register.directives', { count: directives.length })] : null,
    tasks ? ['nhiem-vu', view.t('register.tasks')] : null,
    isFiled ? ['noi-dung', view.t('register.text')] : null,
    isFiled ? ['vien-dan', view.t('register.cites', { count: groupCitations(citations).length })] : null,
    ['duoc-dan', view.t('register.cited-in', { count: incoming.total })],
  ];
  return (
    <nav class="doc-jumps" aria-label={view.t('register.parts')}>
      <ul class="plain">
        {parts.map((part) =>
          part ? (
            <li>
              <a href={`#${part[0]}`}>{part[1]}</a>
            </li>
          ) : null,
        )}
      </ul>
    </nav>
  );
};

const Actions: FC<DocumentPageProps> = ({ view, document, mayFile }) => {
  const { id, status, fileId, withdrawnAt } = document;
  return (
    <div class="page-actions">
      {mayFile && status === 'filed' && !withdrawnAt ? (
        <a class="button button-main" href={reviewPath(id)}>
          {view.t('register.review')}
        </a>
      ) : null}
      {mayFile && status === 'cited' ? (
        <a class="button button-main" href={filePath()}>
          {view.t('register.file')}
        </a>
      ) : null}
      {mayFile && !withdrawnAt ? (
        <a class="button" href={correctPath(id)}>
          {view.t('register.correct')}
        </a>
      ) : null}
      {fileId ? (
        <a class="button" href={originalPath(id)} download>
          <Icon name="file" />
          {view.t('register.original')}
        </a>
      ) : null}
    </div>
  );
};

const WithdrawnNote: FC<{ view: View; document: DocumentDetail }> = ({ view, document }) => (
  <div class="notice notice-refused">
    <p>
      {view.t('register.withdrawn-on')}{' '}
      {document.withdrawnAt ? <MomentText moment={document.withdrawnAt} /> : null}
      {': '}
      {document.withdrawnReason}
    </p>
  </div>
);

const NotHeldNote: FC<DocumentPageProps> = ({ view, mayFile }) => (
  <div class="notice doc-not-held">
    <p>{view.t(mayFile ? 'register.not-held-office' : 'register.not-held')}</p>
  </div>
);

const Facts: FC<DocumentPageProps> = ({ view, document, owner, filedBy, readers }) => {
  const rows: readonly (readonly [MessageKey, Child | null])[] = [
    ['register.type', document.type],
    ['register.number', numberText(document)],
    ['register.issued-on', document.issuedOn ? <DayText day={document.issuedOn} /> : null],
    ['register.issuer', document.issuer],
    ['register.term', document.term],
    ['register.direction', document.direction ? view.t(`register.direction.${document.direction}`) : null],
    ['register.owner', owner],
    ...(view.person && document.status === 'filed'
      ? ([
          ['register.visibility', view.t(`register.visibility.${document.visibility}`)],
          ['register.readers', readers.length > 0 ? readers.map(({ name }) => name).join(', ') : null],
          ['register.filed', <Filed view={view} document={document} filedBy={filedBy} />],
        ] as const)
      : []),
  ];
  if (rows.every(([, value]) => value === null)) return null;
  return (
    <section class="card" aria-labelledby="thong-tin">
      <h2 id="thong-tin">{view.t('register.facts')}</h2>
      <dl class="facts doc-facts">
        {rows.map(([key, value]) =>
          value === null ? null : (
            <>
              <dt>{view.t(key)}</dt>
              <dd>{value}</dd>
            </>
          ),
        )}
      </dl>
      {document.decided.length > 0 && view.person ? (
        <p class="muted">{view.t('register.decided-note')}</p>
      ) : null}
    </section>
  );
};

const Filed: FC<{ view: View; document: DocumentDetail; filedBy: string | null }> = ({
  document,
  filedBy,
}) => (
  <>
    {document.filedAt ? <MomentText moment={document.filedAt} /> : null}
    {filedBy ? ` · ${filedBy}` : ''}
  </>
);

/** What stands at the address of a document that was withdrawn, for those who could see it. */
export const WithdrawnPage: FC<{ view: View }> = ({ view }) => (
  <Layout view={view} title={view.t('register.withdrawn.title')}>
    <meta name="robots" content="noindex" />
    <div class="card card-narrow">
      <h1>{view.t('register.withdrawn.title')}</h1>
      <p>{view.t('register.withdrawn.text')}</p>
      <a class="button" href={registerPath()}>
        {view.t('register.title')}
      </a>
    </div>
  </Layout>
);
