import type { FC } from 'hono/jsx';
import type { AuditEntry } from '../db/index.js';
import type { Day, Id } from '../shared/index.js';
import {
  Badge,
  ChoiceField,
  DayField,
  DayText,
  FormErrorSummary,
  type FormErrors,
  type FormInput,
  type FormShown,
  fieldsOf,
  History,
  Layout,
  type Option,
  PageHead,
  TextField,
  textOf,
  type View,
  withQuery,
} from '../ui/index.js';
import { livesOn, ORGANIZATION_KINDS, type Organization, type Post, type TreeRow } from './organization.js';
import { organizationPath, organizationsPath } from './paths.js';

/** The name in the reader's language, where there is one. */
function nameIn(view: View, named: { name: string; nameEn: string | null }): string {
  return view.locale === 'en' && named.nameEn ? named.nameEn : named.name;
}

/** The tree (sơ đồ tổ chức) with the head of each body, those that ended only when asked for. */
export const OrganizationsPage: FC<
  FormShown & {
    rows: readonly TreeRow[];
    today: Day;
    withEnded: boolean;
    heads: ReadonlyMap<Id, string>;
    editable: boolean;
    parents: readonly Option[];
  }
> = ({ view, rows, today, withEnded, heads, editable, parents, input, errors }) => (
  <Layout view={view} title={view.t('organizations.title')} width="wide">
    <PageHead title={view.t('organizations.title')} lead={view.t('organizations.lead')}>
      <a class="button" href={withQuery(view.path, { 'da-ket-thuc': withEnded ? null : '1' })}>
        {view.t(withEnded ? 'organizations.hide-ended' : 'organizations.show-ended')}
      </a>
    </PageHead>
    <FormErrorSummary view={view} errors={errors} />
    <ul class="tree">
      {rows.map(({ organization, depth }) => (
        <li class={`tree-row tree-depth-${Math.min(depth, 5)}`}>
          <a href={organizationPath(organization.id)}>{nameIn(view, organization)}</a>{' '}
          <span class="muted">{view.t(`organizations.kind.${organization.kind}`)}</span>{' '}
          {livesOn(organization, today) ? null : <Badge>{view.t('organizations.ended')}</Badge>}
          {heads.get(organization.id) ? <span class="tree-head">{heads.get(organization.id)}</span> : null}
        </li>
      ))}
    </ul>
    {editable ? <AddForm view={view} today={today} parents={parents} input={input} errors={errors} /> : null}
  </Layout>
);

const AddForm: FC<FormShown & { today: Day; parents: readonly Option[] }> = (props) => {
  const { view, today, parents, input, errors } = props;
  const field = fieldsOf(props);
  return (
    <details class="card" open={errors !== undefined}>
      <summary>{view.t('organizations.add')}</summary>
      <form method="post" action={organizationsPath()} class="form-grid">
        <TextField {...field('name')} label="organizations.name" required />
        <TextField {...field('nameEn')} label="organizations.name-en" />
        <TextField {...field('shortName')} label="organizations.short-name" required />
        <TextField {...field('key')} label="organizations.key" hint="organizations.key-hint" required />
        <ChoiceField
          {...field('kind')}
          label="organizations.kind"
          options={ORGANIZATION_KINDS.map((kind) => ({
            value: kind,
            label: view.t(`organizations.kind.${kind}`),
          }))}
        />
        <ChoiceField
          {...field('parent')}
          label="organizations.parent"
          options={parents}
          empty="organizations.no-parent"
        />
        <DayField
          {...field('validFrom')}
          label="organizations.valid-from"
          value={textOf(input, 'validFrom') || today}
          required
        />
        <button type="submit" class="button button-main">
          {view.t('organizations.add')}
        </button>
      </form>
    </details>
  );
};

/** The form of this page that was refused: it is shown again, open, with what was typed. */
export interface RefusedEdit {
  readonly form: 'post' | 'appoint' | 'end';
  readonly input: FormInput;
  readonly errors: FormErrors;
}

/** One body: facts, who came before and after it, posts, what stands below it, history, and the forms of the office. */
export const OrganizationPage: FC<{
  view: View;
  refused?: RefusedEdit | undefined;
  organization: Organization;
  /** What it belongs to, if anything. */
  parent: Organization | null;
  posts: readonly Post[];
  successors: readonly Organization[];
  /** Who does its work today, when that is neither itself nor the successors. */
  heirs: readonly Organization[];
  predecessors: readonly Organization[];
  below: readonly Organization[];
  history: readonly AuditEntry[];
  today: Day;
  editable: boolean;
  people: readonly { id: Id; name: string }[];
  others: readonly Option[];
}> = (props) => {
  const { view, organization, posts, today } = props;
  return (
    <Layout view={view} title={nameIn(view, organization)}>
      <PageHead
        title={nameIn(view, organization)}
        lead={view.t(`organizations.kind.${organization.kind}`)}
        up={{ href: organizationsPath(), label: view.t('organizations.title') }}
      >
        {livesOn(organization, today) ? null : <Badge>{view.t('organizations.ended')}</Badge>}
      </PageHead>
      <FormErrorSummary view={view} errors={props.refused?.errors} />
      <dl class="facts">
        <dt>{view.t('organizations.short-name')}</dt>
        <dd>{organization.shortName}</dd>
        {props.parent ? (
          <>
            <dt>{view.t('organizations.parent')}</dt>
            <dd>
              <a href={organizationPath(props.parent.id)}>{nameIn(view, props.parent)}</a>
            </dd>
          </>
        ) : null}
        <dt>{view.t('organizations.valid-from')}</dt>
        <dd>
          <DayText day={organization.validFrom} />
        </dd>
        {organization.validUntil ? (
          <>
            <dt>{view.t('organizations.valid-until')}</dt>
            <dd>
              <DayText day={organization.validUntil} />
            </dd>
          </>
        ) : null}
      </dl>
      <Related view={view} label="organizations.successors" list={props.successors} />
      <Related view={view} label="organizations.heirs" list={props.heirs} />
      <Related view={view} label="organizations.predecessors" list={props.predecessors} />
      <section aria-labelledby="posts">
        <h2 id="posts">{view.t('organizations.posts')}</h2>
        {posts.length === 0 ? <p class="muted">{view.t('organizations.no-posts')}</p> : null}
        <ul class="plain posts">
          {posts.map((post) => (
            <PostItem view={view} post={post} today={today} />
          ))}
        </ul>
      </section>
      <Related view={view} label="organizations.below" list={props.below} />
      {props.editable ? <EditForms {...props} /> : null}
      <History view={view} entries={props.history} />
    </Layout>
  );
};

const Related: FC<{
  view: View;
  label:
    | 'organizations.successors'
    | 'organizations.heirs'
    | 'organizations.predecessors'
    | 'organizations.below';
  list: readonly Organization[];
}> = ({ view, label, list }) =>
  list.length === 0 ? null : (
    <section>
      <h2>{view.t(label)}</h2>
      <ul>
        {list.map((organization) => (
          <li>
            <a href={organizationPath(organization.id)}>{nameIn(view, organization)}</a>
          </li>
        ))}
      </ul>
    </section>
  );

const PostItem: FC<{ view: View; post: Post; today: Day }> = ({ view, post, today }) => {
  const current = post.holders.filter((holder) => livesOn(holder, today));
  const former = post.holders.filter((holder) => !livesOn(holder, today));
  return (
    <li>
      <strong>{nameIn(view, post)}</strong>{' '}
      {current.length === 0 ? <Badge tone="warn">{view.t('organizations.vacant')}</Badge> : null}
      {current.map((holder) => (
        <span>
          {holder.personName}{' '}
          <span class="muted">
            {view.t('organizations.since')} <DayText day={holder.validFrom} />
          </span>
        </span>
      ))}
      {former.length > 0 ? (
        <ul class="muted">
          {former.map((holder) => (
            <li>
              {holder.personName} (<DayText day={holder.validFrom} /> – <DayText day={holder.validUntil} />)
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
};

const EditForms: FC<Parameters<typeof OrganizationPage>[0]> = (props) => {
  const { view, organization, posts } = props;
  return (
    <section class="card">
      <h2>{view.t('organizations.edit')}</h2>
      <PostForm {...props} />
      {posts.length > 0 ? <AppointForm {...props} /> : null}
      {organization.validUntil ? null : <EndForm {...props} />}
    </section>
  );
};

/** What was typed into one of the forms, and what was wrong with it, when it was this one that was refused. */
function againOf(refused: RefusedEdit | undefined, form: RefusedEdit['form']): Partial<RefusedEdit> {
  return refused?.form === form ? refused : {};
}

const PostForm: FC<Parameters<typeof OrganizationPage>[0]> = ({ view, organization, refused }) => {
  const { form, input, errors } = againOf(refused, 'post');
  const field = fieldsOf({ view, input, errors });
  return (
    <details open={form !== undefined}>
      <summary>{view.t('organizations.add-post')}</summary>
      <form method="post" action={`${organizationPath(organization.id)}/chuc-vu`} class="form-grid">
        <TextField {...field('name')} label="organizations.post-name" required />
        <TextField {...field('nameEn')} label="organizations.name-en" />
        <button type="submit" class="button">
          {view.t('organizations.add-post')}
        </button>
      </form>
    </details>
  );
};

const AppointForm: FC<Parameters<typeof OrganizationPage>[0]> = (props) => {
  const { view, organization, posts, people, today } = props;
  const { form, input, errors } = againOf(props.refused, 'appoint');
  const field = fieldsOf({ view, input, errors });
  return (
    <details open={form !== undefined}>
      <summary>{view.t('organizations.appoint')}</summary>
      <form method="post" action={`${organizationPath(organization.id)}/bo-nhiem`} class="form-grid">
        <ChoiceField
          {...field('post')}
          label="organizations.post-name"
          options={posts.map((post) => ({ value: post.id, label: nameIn(view, post) }))}
        />
        <ChoiceField
          {...field('person')}
          label="organizations.person"
          empty="organizations.new-person"
          options={people.map((person) => ({ value: person.id, label: person.name }))}
        />
        <TextField {...field('newPerson')} label="organizations.new-person-name" />
        <DayField
          view={view}
          name="from"
          label="organizations.valid-from"
          value={input ? textOf(input, 'from') : today}
          error={errors?.from}
          required
        />
        <button type="submit" class="button">
          {view.t('organizations.appoint')}
        </button>
      </form>
    </details>
  );
};

const EndForm: FC<Parameters<typeof OrganizationPage>[0]> = (props) => {
  const { view, organization, others, today } = props;
  const { form, input, errors } = againOf(props.refused, 'end');
  const field = fieldsOf({ view, input, errors });
  return (
    <details open={form !== undefined}>
      <summary>{view.t('organizations.end')}</summary>
      <form method="post" action={`${organizationPath(organization.id)}/ket-thuc`} class="form-grid">
        <DayField
          view={view}
          name="until"
          label="organizations.valid-until"
          value={input ? textOf(input, 'until') : today}
          error={errors?.until}
          required
        />
        <ChoiceField
          {...field('successor')}
          label="organizations.successors"
          options={others}
          empty="common.none"
        />
        <button
          type="submit"
          class="button"
          data-confirm={view.t('organizations.end-confirm', { name: organization.shortName })}
        >
          {view.t('organizations.end')}
        </button>
      </form>
    </details>
  );
};
