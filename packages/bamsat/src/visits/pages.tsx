import type { FC } from 'hono/jsx';
import {
  FormErrorSummary,
  type FormErrors,
  type FormInput,
  Layout,
  PageHead,
  TextField,
  textOf,
  type View,
} from '../ui/index.js';
import { howCountedPath } from './paths.js';
import type { VisitNumbers } from './queries.js';

/** The script of every page that is counted. */
export const VISITS_SCRIPT = 'visits.js';

/** The counter block (thống kê truy cập) of the public pages; `visits.js` counts the view and renews the numbers. */
export const VisitCounter: FC<{ view: View; numbers: VisitNumbers }> = ({ view, numbers }) => {
  const format = new Intl.NumberFormat(view.locale);
  return (
    <section class="visits" aria-labelledby="visits" data-visits={view.locale}>
      <h2 id="visits">{view.t('visits.title')}</h2>
      <dl>
        {(['online', 'total', 'views'] as const).map((name) => (
          <div class={`visits-${name}`}>
            <dt>{view.t(`visits.${name}`)}</dt>
            <dd data-visits-number={name}>{format.format(numbers[name])}</dd>
          </div>
        ))}
      </dl>
      <a class="visits-how" href={howCountedPath()}>
        {view.t('visits.how')}
      </a>
    </section>
  );
};

const RULES = ['view', 'visit', 'online', 'private', 'script'] as const;

/** How visits are counted (cách đếm), in words for everybody, and the opening balance for administrators. */
export const HowCountedPage: FC<{
  view: View;
  numbers: VisitNumbers;
  /** The present opening balance, for one who may set it. */
  opening: number | null;
  input?: FormInput | undefined;
  errors?: FormErrors | undefined;
}> = ({ view, numbers, opening, input, errors }) => (
  <Layout
    view={view}
    title={view.t('visits.how.title')}
    description={view.t('visits.how.lead')}
    scripts={[VISITS_SCRIPT]}
  >
    <PageHead title={view.t('visits.how.title')} lead={view.t('visits.how.lead')} />
    <dl class="visits-rules">
      {RULES.map((rule) => (
        <>
          <dt>{view.t(`visits.rule.${rule}`)}</dt>
          <dd>{view.t(`visits.rule.${rule}.text`)}</dd>
        </>
      ))}
    </dl>
    {opening === null ? null : (
      <form class="card" method="post" action={howCountedPath()}>
        <FormErrorSummary view={view} errors={errors} />
        <TextField
          view={view}
          name="opening"
          label="visits.opening"
          hint="visits.opening.hint"
          type="number"
          min={0}
          value={textOf(input, 'opening') || String(opening)}
          error={errors?.opening}
          required
        />
        <button type="submit" class="button button-main">
          {view.t('common.save')}
        </button>
      </form>
    )}
    <VisitCounter view={view} numbers={numbers} />
  </Layout>
);
