import type { FC } from 'hono/jsx';
import { doubtfulWords, pageList, type Scan, scanConfidence } from '../intake/index.js';
import { formatDay } from '../shared/index.js';
import { Badge, TextField, type Tone, type View } from '../ui/index.js';
import { rolesText } from './citation-lists.js';
import type { IncomingCitation } from './citation-queries.js';
import { type CitedGroup, groupCitations } from './cited-group.js';
import type { DirectiveRow, DirectiveState, DocumentDetail } from './document.js';
import type { DocumentPageProps } from './document-page.js';
import { DOCUMENT_LANGUAGE, DocumentText } from './document-text.js';
import { type Graph, type GraphNode, limitSide } from './graph.js';
import { CitationGraph } from './graph-view.js';
import { documentPath, registerPath, withdrawPath } from './paths.js';

/** The text with what was found in it, each finding in its place. */
export const TextSection: FC<DocumentPageProps> = ({ view, document, directives, citations }) =>
  document.text === null || document.reading === null ? null : (
    <section class="card" aria-labelledby="noi-dung">
      <h2 id="noi-dung">{view.t('register.text')}</h2>
      {document.scan ? <ScanNote view={view} scan={document.scan} /> : null}
      <DocumentText
        view={view}
        text={document.text}
        reading={document.reading}
        directives={directives}
        citations={citations}
        scan={document.scan}
        audience={view.person ? 'office' : 'public'}
      />
    </section>
  );

/** That the text was recognised in pictures, how surely, and what is missing; the office also sees it page by page. */
export const ScanNote: FC<{ view: View; scan: Scan }> = ({ view, scan }) => {
  const doubtful = doubtfulWords(scan).length;
  return (
    <div class="notice scan-note">
      <p>{view.t('register.scan.recognized', { confidence: scanConfidence(scan) })}</p>
      {view.person && doubtful > 0 ? (
        <p>{view.t('register.scan.doubtful-words', { count: doubtful })}</p>
      ) : null}
      {scan.empty.length > 0 ? (
        <p>{view.t('register.scan.pages-empty', { pages: pageList(scan.empty) })}</p>
      ) : null}
      {scan.unread.length > 0 ? (
        <p>{view.t('register.scan.pages-unread', { pages: pageList(scan.unread), count: scan.pages })}</p>
      ) : null}
      {view.person && scan.read.length > 1 ? (
        <details>
          <summary>{view.t('register.scan.by-page')}</summary>
          <ul class="scan-pages">
            {scan.read.map(({ page, confidence, turned }) => (
              <li>
                {view.t('register.scan.page-confidence', { page, confidence })}
                {turned === 0 ? '' : ` (${view.t('register.scan.page-turned-note')})`}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
};

const STATE_TONES: Record<DirectiveState, Tone> = {
  proposed: 'warn',
  accepted: 'good',
  dismissed: 'neutral',
};

/** As much of a directive as its list shows, characters. */
const WHAT_LENGTH = 280;
/** As many directives as stand open; a mark in the text that leads to a folded one unfolds it. */
const DIRECTIVES_AT_ONCE = 8;

/** What the document asks (nội dung chỉ đạo), each with what became of it; the number leads to its place in the text. */
export const Directives: FC<DocumentPageProps> = ({ view, directives }) => (
  <section class="card" aria-labelledby="yeu-cau">
    <h2 id="yeu-cau">{view.t('register.directives', { count: directives.length })}</h2>
    {directives.length === 0 ? (
      <p class="muted">{view.t(view.person ? 'register.no-directives' : 'register.no-directives-public')}</p>
    ) : (
      <>
        <DirectiveList view={view} directives={directives.slice(0, DIRECTIVES_AT_ONCE)} first={1} />
        {directives.length > DIRECTIVES_AT_ONCE ? (
          <details>
            <summary>
              {view.t('register.more-directives', { count: directives.length - DIRECTIVES_AT_ONCE })}
            </summary>
            <DirectiveList
              view={view}
              directives={directives.slice(DIRECTIVES_AT_ONCE)}
              first={DIRECTIVES_AT_ONCE + 1}
            />
          </details>
        ) : null}
      </>
    )}
  </section>
);

const DirectiveList: FC<{ view: View; directives: readonly DirectiveRow[]; first: number }> = ({
  view,
  directives,
  first,
}) => (
  <ol class="plain asked">
    {directives.map((directive, index) => (
      <Directive view={view} directive={directive} number={first + index} />
    ))}
  </ol>
);

const Directive: FC<{ view: View; directive: DirectiveRow; number: number }> = ({
  view,
  directive,
  number,
}) => {
  const { id, kind, state, what, assignee, coordinating, deadline, reason } = directive;
  return (
    <li id={`nv-${id}`}>
      <p class="asked-head">
        <a class="asked-number" href={`#y-${id}`} aria-label={view.t('register.directive-place', { number })}>
          {number}
        </a>
        <Badge tone={STATE_TONES[state]}>{view.t(`register.directive-state.${state}`)}</Badge>
        <span class="muted">{view.t(`register.directive-kind.${kind}`)}</span>
      </p>
      <p lang={DOCUMENT_LANGUAGE}>{shortened(what)}</p>
      <dl class="asked-facts">
        {assignee ? (
          <div>
            <dt>{view.t('register.assignee')}</dt>
            <dd lang={DOCUMENT_LANGUAGE}>{[assignee, ...coordinating].join('; ')}</dd>
          </div>
        ) : null}
        {deadline ? (
          <div>
            <dt>{view.t('register.deadline')}</dt>
            <dd>
              <time datetime={deadline}>{formatDay(deadline)}</time>
            </dd>
          </div>
        ) : null}
        {state === 'dismissed' && reason && view.person ? (
          <div>
            <dt>{view.t('register.reason')}</dt>
            <dd>{reason}</dd>
          </div>
        ) : null}
      </dl>
    </li>
  );
};

/** The text itself stands beside it: the list shows only as much as tells one directive from another. */
function shortened(what: string): string {
  return what.length <= WHAT_LENGTH ? what : `${what.slice(0, WHAT_LENGTH).replace(/\s+\S*$/, '')}…`;
}

/** The drawing of what the document cites and what cites it; nothing where there is neither. */
export const GraphSection: FC<DocumentPageProps> = (props) => {
  const { view, citations, incoming } = props;
  if (citations.length === 0 && incoming.total === 0) return null;
  return (
    <section class="card" aria-labelledby="do-thi">
      <h2 id="do-thi">{view.t('register.graph')}</h2>
      <CitationGraph view={view} graph={graphOf(props)} />
    </section>
  );
};

function graphOf({ view, document, citations, incoming }: DocumentPageProps): Graph {
  const groups = groupCitations(citations);
  return {
    middle: { label: document.label, note: noteOf([document.issuer, document.issuedOn]) },
    cited: limitSide(
      groups.map((group) => citedNode(view, group)),
      groups.length,
      (count) => ({ href: '#vien-dan', label: view.t('register.graph.more', { count }), note: '' }),
    ),
    citing: limitSide(
      incoming.citing.map((one) => citingNode(view, one)),
      incoming.total,
      (count) => ({
        href: `${registerPath()}?dan=${document.id}`,
        label: view.t('register.graph.more', { count }),
        note: '',
      }),
    ),
  };
}

function citedNode(view: View, { citation, roles }: CitedGroup): GraphNode {
  const { target, facts, resolution } = citation;
  return {
    href: target ? documentPath(target.id) : null,
    label: target?.label ?? citation.label,
    note: noteOf([rolesText(view, roles), target?.issuedOn ?? facts.issuedOn]),
    kind: resolution,
  };
}

function citingNode(view: View, { from, roles, resolution }: IncomingCitation): GraphNode {
  return {
    href: documentPath(from.id),
    label: from.label,
    note: noteOf([rolesText(view, roles), from.issuedOn]),
    kind: resolution === 'ambiguous' ? 'ambiguous' : 'found',
  };
}

/** The second line of a box: words, and a day in the way people write it. */
function noteOf([words, day]: readonly [string | null, string | null]): string {
  return [words, day ? formatDay(day) : null].filter(Boolean).join(' · ');
}

/** What the reader could not make sense of, or had to repair. */
export const Problems: FC<{ view: View; document: DocumentDetail }> = ({ view, document }) => {
  const { text, reading } = document;
  if (!text || !reading || reading.problems.length === 0) return null;
  return (
    <section class="card" aria-labelledby="can-xem">
      <h2 id="can-xem">{view.t('register.problems', { count: reading.problems.length })}</h2>
      <ul>
        {reading.problems.map(({ start, end, what }) => (
          <li lang={DOCUMENT_LANGUAGE}>
            <q>{text.slice(start, end)}</q> {what}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Taking a document out of the register, with the reason. */
export const Withdraw: FC<DocumentPageProps> = ({ view, document, withdrawErrors, withdrawReason }) => (
  <details class="card" open={withdrawErrors !== undefined}>
    <summary>{view.t('register.withdraw')}</summary>
    <p>{view.t('register.withdraw.lead')}</p>
    <form method="post" action={withdrawPath(document.id)}>
      <TextField
        view={view}
        name="reason"
        label="register.reason"
        rows={2}
        maxlength={1000}
        value={withdrawReason}
        error={withdrawErrors?.reason}
        required
      />
      <button
        type="submit"
        class="button button-danger"
        data-confirm={view.t('register.withdraw.confirm', { label: document.label })}
      >
        {view.t('register.withdraw')}
      </button>
    </form>
  </details>
);
