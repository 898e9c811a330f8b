import type { FC } from 'hono/jsx';
import {
  type DirectiveRow,
  type DocumentCitation,
  type DocumentDetail,
  DocumentText,
  documentPath,
} from '../register/index.js';
import type { Id } from '../shared/index.js';
import {
  Badge,
  ChoiceField,
  ChoicesField,
  type FormErrors,
  type FormInput,
  Icon,
  Layout,
  MomentText,
  type Option,
  PageHead,
  TextField,
  textOf,
  textsOf,
  type View,
} from '../ui/index.js';
import { MAX_NOTE, MAX_REASON } from './form-input.js';
import { kindOptions, StateBadge } from './parts.js';
import {
  acceptAllPath,
  acceptChosenPath,
  acceptPath,
  addMissedPath,
  dismissPath,
  reopenPath,
  taskPath,
} from './paths.js';
import { asOpening, numberLabel, type Task } from './task.js';
import { TaskFields } from './task-form.js';

/** The script that takes a selection of the text over into the form for a missed request. */
const REVIEW_SCRIPT = 'review.js';
/** Where the page says how far the decisions are; a decision that was the last leads here. */
export const SUMMARY_ANCHOR = 'tong-hop';
/** The form for a request that the reader missed. */
export const MISSED_ANCHOR = 'bo-sot';

/** The form that gives several requests to one unit. */
export const CHOSEN_ANCHOR = 'giao-nhieu';

/** A form of one card, or one for the whole document, that was refused: shown again with what was typed. */
export interface RefusedCard {
  /** Null for the forms that belong to no card. */
  readonly directiveId: Id | null;
  readonly form: 'accept' | 'dismiss' | 'reopen' | 'missed' | 'chosen';
  readonly input: FormInput;
  readonly errors?: FormErrors;
  readonly refusal?: string;
}

/** What stands beside a request: the form as proposed, and what became of it. */
export interface ReviewCard {
  readonly directive: DirectiveRow;
  /** The words of the document. */
  readonly sentence: string;
  /** The form as the reader proposes it. */
  readonly proposed: FormInput;
  /** Whether the unit that the text names was found. */
  readonly isUnitKnown: boolean;
  /** Where the sentence names nobody: whom the speech that it belongs to speaks to. */
  readonly assigneeBefore: string | null;
  readonly task: Pick<Task, 'number' | 'state'> | null;
}

export interface ReviewPageProps {
  readonly view: View;
  readonly document: DocumentDetail;
  readonly citations: readonly DocumentCitation[];
  readonly cards: readonly ReviewCard[];
  readonly units: readonly Option[];
  /** How many undecided requests can be assigned at one stroke: their unit is clear. */
  readonly clear: number;
  readonly refused?: RefusedCard | undefined;
}

/** The requests of a document beside its text: a person accepts, corrects or dismisses each. */
export const ReviewPage: FC<ReviewPageProps> = (props) => {
  const { view, document, cards, citations } = props;
  const { text, reading } = document;
  return (
    <Layout
      view={view}
      title={view.t('tasks.review.of', { label: document.label })}
      width="wide"
      scripts={[REVIEW_SCRIPT]}
    >
      <PageHead title={view.t('tasks.review')} lead={document.label}>
        <a class="button" href={documentPath(document.id)}>
          {view.t('tasks.review.back')}
        </a>
      </PageHead>
      <RefusalAbove view={view} refused={props.refused} />
      <Summary {...props} />
      <ChosenForm {...props} />
      <div class="review">
        <section class="review-text" aria-label={view.t('tasks.review.text')} tabindex={0}>
          {text !== null && reading !== null ? (
            <DocumentText
              view={view}
              text={text}
              reading={reading}
              directives={cards.map((card) => card.directive)}
              citations={citations}
              scan={document.scan}
            />
          ) : null}
        </section>
        <section class="review-cards" aria-label={view.t('tasks.review.cards')}>
          {cards.length === 0 ? <p class="empty">{view.t('tasks.review.none')}</p> : null}
          {cards.map((card, index) => (
            <Card {...props} card={card} number={index + 1} />
          ))}
          <MissedForm {...props} />
        </section>
      </div>
    </Layout>
  );
};

/** Says at the top of a long page what was refused far below, and leads there. */
const RefusalAbove: FC<Pick<ReviewPageProps, 'view' | 'refused'>> = ({ view, refused }) => {
  if (!refused) return null;
  const anchor = refused.directiveId ? `nv-${refused.directiveId}` : REFUSED_ANCHORS[refused.form];
  return (
    <p class="notice notice-refused" role="alert">
      <a href={`#${anchor ?? SUMMARY_ANCHOR}`}>{refusalText(view, refused)}</a>
    </p>
  );
};

/** Where the forms stand that belong to no card. */
const REFUSED_ANCHORS: Partial<Record<RefusedCard['form'], string>> = {
  missed: MISSED_ANCHOR,
  chosen: CHOSEN_ANCHOR,
};

function refusalText(view: View, { refusal, errors }: RefusedCard): string {
  return refusal ?? view.t('common.form.has-errors', { count: Object.keys(errors ?? {}).length });
}

const Summary: FC<ReviewPageProps> = ({ view, document, cards, clear }) => {
  const open = cards.filter((card) => card.directive.state === 'proposed');
  const done = cards.length - open.length;
  return (
    <section class="card review-summary" id={SUMMARY_ANCHOR} tabindex={-1} aria-labelledby="tong-hop-ten">
      <div>
        <h2 id="tong-hop-ten">
          {open.length === 0 && cards.length > 0
            ? view.t('tasks.review.all-decided', { count: cards.length })
            : view.t('tasks.review.progress', { done, total: cards.length })}
        </h2>
        <progress value={done} max={Math.max(1, cards.length)} aria-labelledby="tong-hop-ten" />
      </div>
      <div class="page-actions">
        {open[0] ? (
          <a class="button" href={`#nv-${open[0].directive.id}`}>
            {view.t('tasks.review.next')}
          </a>
        ) : null}
        {clear > 0 ? (
          <form method="post" action={acceptAllPath(document.id)}>
            <button
              type="submit"
              class="button button-main"
              data-confirm={view.t('tasks.review.accept-all.confirm', { count: clear })}
            >
              {view.t('tasks.review.accept-all', { count: clear })}
            </button>
          </form>
        ) : null}
        <a class="button button-quiet" href={`#${MISSED_ANCHOR}`}>
          {view.t('tasks.review.missed')}
        </a>
      </div>
    </section>
  );
};

/** From how many undecided requests on it saves work to give several to one unit. */
const FEWEST_TO_CHOOSE = 2;

/** Several requests for one unit at one stroke: a report may hold thirty of them that all ask the same body. */
const ChosenForm: FC<ReviewPageProps> = ({ view, document, cards, units, refused }) => {
  const open = cards.flatMap((card, index) =>
    card.directive.state === 'proposed' ? [{ ...card, number: index + 1 }] : [],
  );
  const again = refused?.form === 'chosen' ? refused : null;
  if (open.length < FEWEST_TO_CHOOSE && !again) return null;
  const chosen = textsOf(again?.input, 'directives');
  return (
    <details class="card review-chosen" id={CHOSEN_ANCHOR} open={again !== null}>
      <summary>{view.t('tasks.review.chosen')}</summary>
      <CardRefusal view={view} again={again} />
      <form method="post" action={acceptChosenPath(document.id)}>
        <ChoicesField
          view={view}
          name="directives"
          label="tasks.review.cards"
          hint="tasks.review.chosen-hint"
          options={open.map(({ directive, number }) => ({
            value: directive.id,
            label: view.t('tasks.review.chosen-line', { number, what: asOpening(directive.what) }),
          }))}
          values={chosen}
          error={again?.errors?.directives}
        />
        <div class="review-chosen-act">
          <ChoiceField
            view={view}
            id="giao-nhieu-don-vi"
            name="lead"
            label="tasks.lead"
            empty="tasks.choose-unit"
            options={units}
            value={textOf(again?.input, 'lead')}
            error={again?.errors?.lead}
            required
          />
          <button type="submit" class="button button-main">
            <Icon name="check" />
            {view.t('tasks.review.chosen-assign')}
          </button>
        </div>
      </form>
    </details>
  );
};

type CardProps = ReviewPageProps & { readonly card: ReviewCard; readonly number: number };

const Card: FC<CardProps> = (props) => {
  const { view, card, number } = props;
  const { directive } = card;
  return (
    <article
      class={`card request request-${directive.state}`}
      id={`nv-${directive.id}`}
      tabindex={-1}
      aria-labelledby={`ten-${directive.id}`}
    >
      <header class="request-head">
        <h2 id={`ten-${directive.id}`}>{view.t('tasks.review.card', { number })}</h2>
        {directive.origin === 'person' ? <Badge>{view.t('tasks.review.by-person')}</Badge> : null}
        <a class="small" href={`#y-${directive.id}`}>
          {view.t('tasks.review.in-text')}
        </a>
      </header>
      <blockquote class="request-sentence" lang="vi" tabindex={0}>
        {card.sentence}
      </blockquote>
      <CardRefusal view={view} again={againOf(props)} />
      {directive.state === 'proposed' ? <Undecided {...props} /> : <Decided {...props} />}
    </article>
  );
};

/** The form of this very card that was refused, if one was. */
function againOf({ refused, card }: CardProps): RefusedCard | null {
  return refused?.directiveId === card.directive.id ? refused : null;
}

const Undecided: FC<CardProps> = (props) => {
  const { view, document, card, units } = props;
  const { directive } = card;
  const again = againOf(props);
  const accepting = again?.form === 'accept' ? again : null;
  const dismissing = again?.form === 'dismiss' ? again : null;
  const id = directive.id;
  return (
    <>
      {directive.assignee && !card.isUnitKnown ? (
        <p class="hint request-hint">{view.t('tasks.review.assignee', { name: directive.assignee })}</p>
      ) : null}
      {card.assigneeBefore ? (
        <p class="hint request-hint">
          {view.t('tasks.review.assignee-before', { name: card.assigneeBefore })}
        </p>
      ) : null}
      <form method="post" action={acceptPath(document.id, id)}>
        <TaskFields
          view={view}
          input={accepting?.input ?? card.proposed}
          errors={accepting?.errors}
          units={units}
          idPrefix={`nv-${id}`}
        />
        <button type="submit" class="button button-main">
          <Icon name="check" />
          {view.t('tasks.assign')}
        </button>
      </form>
      <details class="request-dismiss" open={dismissing !== null}>
        <summary>{view.t('tasks.review.dismiss')}</summary>
        <form method="post" action={dismissPath(document.id, id)}>
          <TextField
            view={view}
            id={`nv-${id}-reason`}
            name="reason"
            label="tasks.review.dismiss-reason"
            value={textOf(dismissing?.input, 'reason')}
            error={dismissing?.errors?.reason}
            maxlength={MAX_REASON}
            required
          />
          <button type="submit" class="button">
            {view.t('tasks.review.dismiss')}
          </button>
        </form>
      </details>
    </>
  );
};

const CardRefusal: FC<{ view: View; again: RefusedCard | null }> = ({ view, again }) =>
  again ? <p class="notice notice-refused">{refusalText(view, again)}</p> : null;

const Decided: FC<CardProps> = ({ view, document, card }) => {
  const { directive, task } = card;
  const when = directive.decidedAt ? <MomentText moment={directive.decidedAt} /> : null;
  if (directive.state === 'accepted') {
    return (
      <p class="request-outcome">
        <Icon name="check" /> {view.t('tasks.review.accepted')}{' '}
        {task && directive.taskId ? (
          <>
            <a href={taskPath(directive.taskId)}>
              {numberLabel(task.number)} · {directive.what}
            </a>{' '}
            <StateBadge view={view} state={task.state} />
          </>
        ) : null}{' '}
        <span class="muted small">{when}</span>
      </p>
    );
  }
  return (
    <div class="request-outcome">
      <p>
        <strong>{view.t('tasks.review.dismissed')}</strong> {directive.reason}{' '}
        <span class="muted small">{when}</span>
      </p>
      <form method="post" action={reopenPath(document.id, directive.id)}>
        <button type="submit" class="button button-quiet">
          {view.t('tasks.review.reopen')}
        </button>
      </form>
    </div>
  );
};

/** A request that the reader did not see: its words are pasted, or selected in the text where a script runs. */
const MissedForm: FC<ReviewPageProps> = ({ view, document, refused }) => {
  const again = refused?.form === 'missed' ? refused : null;
  return (
    <section class="card request-missed" id={MISSED_ANCHOR} tabindex={-1} aria-labelledby="bo-sot-ten">
      <h2 id="bo-sot-ten">{view.t('tasks.review.missed')}</h2>
      <CardRefusal view={view} again={again} />
      <form method="post" action={addMissedPath(document.id)}>
        <TextField
          view={view}
          name="passage"
          label="tasks.review.passage"
          hint="tasks.review.passage-hint"
          rows={3}
          value={textOf(again?.input, 'passage')}
          error={again?.errors?.passage}
          maxlength={MAX_NOTE}
          required
        />
        <ChoiceField
          view={view}
          id="bo-sot-loai"
          name="kind"
          label="tasks.kind"
          options={kindOptions(view)}
          value={textOf(again?.input, 'kind') || 'product'}
          error={again?.errors?.kind}
        />
        <button type="submit" class="button">
          {view.t('tasks.review.add')}
        </button>
      </form>
      <button type="button" class="button button-main take-selection" hidden data-takes="f-passage">
        {view.t('tasks.review.take-selection')}
      </button>
    </section>
  );
};
