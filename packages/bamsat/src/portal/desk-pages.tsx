import type { FC } from 'hono/jsx';
import type { AuditEntry } from '../db/index.js';
import {
  Badge,
  ChoiceField,
  EmptyState,
  History,
  Layout,
  MomentText,
  PageHead,
  Pager,
  TextField,
  type Tone,
  type View,
} from '../ui/index.js';
import {
  ARTICLE_STATES,
  type Article,
  type ArticleState,
  missingFor,
  type Step,
  stateAfter,
} from './article.js';
import { ArticleView, type DocumentLink } from './article-view.js';
import { EditForm, type EditFormProps } from './edit-form.js';
import {
  articlePath,
  correctionPath,
  deskPath,
  editPath,
  newArticlePath,
  previewPath,
  stepPath,
} from './paths.js';
import type { ArticleList } from './queries.js';

const TONES: Record<ArticleState, Tone> = {
  draft: 'neutral',
  review: 'warn',
  published: 'good',
  withdrawn: 'bad',
};

const StateBadge: FC<{ view: View; state: ArticleState }> = ({ view, state }) => (
  <Badge tone={TONES[state]}>{view.t(`portal.state.${state}`)}</Badge>
);

/** All articles with their states, for those who write them. */
export const DeskPage: FC<{
  view: View;
  list: ArticleList;
  page: number;
  state: ArticleState | null;
  q: string;
  views: ReadonlyMap<string, number>;
}> = ({ view, list, page, state, q, views }) => (
  <Layout view={view} title={view.t('portal.desk')} width="wide">
    <PageHead title={view.t('portal.desk')} lead={view.t('portal.desk.lead')}>
      <a class="button button-main" href={newArticlePath()}>
        {view.t('portal.new')}
      </a>
    </PageHead>
    <form class="filters" method="get" action={deskPath()}>
      <TextField view={view} name="q" label="portal.search" type="search" value={q} maxlength={200} />
      <ChoiceField
        view={view}
        name="trang-thai"
        label="portal.state"
        empty="common.all"
        value={state ?? ''}
        options={ARTICLE_STATES.map((value) => ({ value, label: view.t(`portal.state.${value}`) }))}
      />
      <button type="submit" class="button">
        {view.t('common.filter')}
      </button>
    </form>
    {list.articles.length === 0 ? (
      <EmptyState view={view} message="portal.desk.none" />
    ) : (
      <div class="table-wrap">
        <table class="table stack">
          <thead>
            <tr>
              <th scope="col">{view.t('portal.title')}</th>
              <th scope="col">{view.t('portal.state')}</th>
              <th scope="col">{view.t('portal.published')}</th>
              <th scope="col">{view.t('portal.updated')}</th>
              <th scope="col">{view.t('portal.views')}</th>
            </tr>
          </thead>
          <tbody>
            {list.articles.map((article) => (
              <tr>
                <td>
                  <a href={editPath(article.id)}>{article.title}</a>
                </td>
                <td data-label={view.t('portal.state')}>
                  <StateBadge view={view} state={article.state} />
                </td>
                <td data-label={view.t('portal.published')}>
                  {article.publishedAt ? <MomentText moment={article.publishedAt} /> : '–'}
                </td>
                <td data-label={view.t('portal.updated')}>
                  <MomentText moment={article.updatedAt} />
                </td>
                <td data-label={view.t('portal.views')}>{views.get(articlePath(article.slug)) ?? 0}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
    <Pager view={view} page={page} total={list.total} />
  </Layout>
);

/** The form of a new article, or of one that is there with its steps and history. */
export const EditPage: FC<EditFormProps & { history: readonly AuditEntry[] }> = (props) => {
  const { view, article, history } = props;
  const title = view.t(article ? 'portal.edit' : 'portal.new');
  return (
    <Layout view={view} title={title}>
      <PageHead title={title} up={{ href: deskPath(), label: view.t('portal.desk') }}>
        {article ? (
          <>
            <StateBadge view={view} state={article.state} />
            <a class="button" href={previewPath(article.id)}>
              {view.t('portal.preview')}
            </a>
            {article.state === 'published' ? (
              <a class="button" href={articlePath(article.slug)}>
                {view.t('portal.view-public')}
              </a>
            ) : null}
          </>
        ) : null}
      </PageHead>
      <EditForm {...props} />
      {article ? <Steps view={view} article={article} /> : null}
      {history.length > 0 ? <History view={view} entries={history} /> : null}
    </Layout>
  );
};

const MISSING = {
  body: 'error.portal.missing-body',
  byline: 'error.portal.missing-byline',
  'photo-words': 'error.portal.missing-photo-words',
} as const;

const Steps: FC<{ view: View; article: Article }> = ({ view, article }) => {
  const missing = missingFor(article);
  const possible = (step: Step) =>
    stateAfter(step, article.state) !== null && (step !== 'publish' || missing.length === 0);
  return (
    <section class="card" aria-labelledby="steps">
      <h2 id="steps">{view.t('portal.publishing')}</h2>
      {missing.length > 0 ? (
        <>
          <p>{view.t('portal.to-complete')}</p>
          <ul>
            {missing.map((what) => (
              <li>{view.t(MISSING[what])}</li>
            ))}
          </ul>
        </>
      ) : null}
      <div class="page-actions">
        {(['publish', 'submit', 'return'] as const).filter(possible).map((step) => (
          <form method="post" action={stepPath(article.id)}>
            <input type="hidden" name="step" value={step} />
            <button
              type="submit"
              class={step === 'publish' ? 'button button-main' : 'button'}
              data-confirm={step === 'publish' ? view.t('portal.step.publish.confirm') : undefined}
            >
              {view.t(`portal.step.${step}`)}
            </button>
          </form>
        ))}
      </div>
      {article.state === 'published' ? <PublishedSteps view={view} article={article} /> : null}
      {article.withdrawnReason ? (
        <p class="note">
          {view.t('portal.reason')}: {article.withdrawnReason}
        </p>
      ) : null}
    </section>
  );
};

const PublishedSteps: FC<{ view: View; article: Article }> = ({ view, article }) => (
  <>
    <form method="post" action={correctionPath(article.id)}>
      <TextField
        view={view}
        name="note"
        label="portal.correction.text"
        hint="portal.correction.hint"
        rows={2}
        value={article.correction ?? ''}
        maxlength={1000}
      />
      <button type="submit" class="button">
        {view.t('portal.correction.save')}
      </button>
    </form>
    <details>
      <summary>{view.t('portal.step.withdraw')}</summary>
      <form method="post" action={stepPath(article.id)}>
        <input type="hidden" name="step" value="withdraw" />
        <TextField view={view} name="reason" label="portal.reason" rows={2} maxlength={1000} required />
        <button
          type="submit"
          class="button button-danger"
          data-confirm={view.t('portal.step.withdraw.confirm')}
        >
          {view.t('portal.step.withdraw')}
        </button>
      </form>
    </details>
  </>
);

/** An article as the public will see it. */
export const PreviewPage: FC<{ view: View; article: Article; documents: readonly DocumentLink[] }> = ({
  view,
  article,
  documents,
}) => (
  <Layout view={view} title={view.t('portal.preview')}>
    <div class="notice preview-note">
      <StateBadge view={view} state={article.state} />
      <span>{view.t('portal.preview.note')}</span>
      <a href={editPath(article.id)}>{view.t('portal.preview.back')}</a>
    </div>
    <ArticleView view={view} article={article} documents={documents} />
  </Layout>
);
