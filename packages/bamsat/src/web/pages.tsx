import type { FC } from 'hono/jsx';
import { Layout, type View } from '../ui/index.js';

/** A refusal, or an error that nobody foresaw with the id under which it was reported. */
export const ErrorPage: FC<{ view: View; text: string; reference: string | null }> = ({
  view,
  text,
  reference,
}) => (
  <Layout view={view} title={view.t('common.error.title')}>
    <div class="card card-narrow">
      <h1>{view.t('common.error.title')}</h1>
      <p role="alert">{text}</p>
      {reference ? <p class="muted">{view.t('common.error.reference', { id: reference })}</p> : null}
      <a class="button" href="/">
        {view.t('common.error.back-home')}
      </a>
    </div>
  </Layout>
);
