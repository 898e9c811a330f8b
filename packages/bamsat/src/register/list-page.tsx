import type { FC } from 'hono/jsx';
import {
  Badge,
  ChoiceField,
  DayField,
  DayText,
  EmptyState,
  FilterFold,
  Layout,
  PageHead,
  Pager,
  SortHead,
  TextField,
  type View,
  withQuery,
} from '../ui/index.js';
import { DIRECTIONS, type DocumentEntry, VISIBILITIES } from './document.js';
import { DOCUMENT_LANGUAGE } from './document-text.js';
import type { ListInput } from './list-input.js';
import { FOR_FILERS, LIST_STATUSES, type RegisterList, type RegisterRow } from './list-queries.js';
import { documentPath, filePath, registerCsvPath, registerPath, reviewPath, scansPath } from './paths.js';

export interface ListPageProps {
  readonly view: View;
  readonly input: ListInput;
  readonly list: RegisterList;
  readonly page: number;
  readonly types: readonly string[];
  /** The document whose citing texts are listed, when the list is narrowed to them. */
  readonly cited: DocumentEntry | null;
  readonly mayFile: boolean;
  /** Scans that are being read now. */
  readonly openScans: number;
}

/** The register (sổ văn bản): every document that was filed or only cited, as far as this person may see. */
export const ListPage: FC<ListPageProps> = (props) => {
  const { view, input, list, page, mayFile } = props;
  return (
    <Layout view={view} title={view.t('register.title')} width="wide">
      <PageHead title={view.t('register.title')} lead={view.t('register.lead')}>
        {mayFile ? (
          <a class="button button-main" href={filePath()}>
            {view.t('register.file')}
          </a>
        ) : null}
        {list.total > 0 ? (
          <a class="button" href={csvLink(view)}>
            {view.t('register.csv')}
          </a>
        ) : null}
      </PageHead>
      {props.openScans > 0 ? (
        <p class="notice">
          <a href={scansPath()}>{view.t('register.scans.open', { count: props.openScans })}</a>
        </p>
      ) : null}
      <Filters {...props} />
      {props.cited ? <CitingNote view={view} cited={props.cited} /> : null}
      {list.total === 0 ? (
        <Nothing view={view} input={input} mayFile={mayFile} />
      ) : (
        <>
          <p class="muted" role="status">
            {view.t('register.counts', { total: list.total, filed: list.filed, cited: list.cited })}
          </p>
          <Table {...props} />
        </>
      )}
      <Pager view={view} page={page} total={list.total} />
    </Layout>
  );
};

/** The table file with the filters and the order of this page. */
function csvLink(view: View): string {
  return withQuery(view.path, { trang: null }).replace(registerPath(), registerCsvPath());
}

const CitingNote: FC<{ view: View; cited: DocumentEntry }> = ({ view, cited }) => (
  <p class="notice">
    <span>
      {view.t('register.citing')} <a href={documentPath(cited.id)}>{cited.label}</a>
    </span>
    <a href={withQuery(view.path, { dan: null, trang: null })}>{view.t('register.citing-all')}</a>
  </p>
);

const Nothing: FC<{ view: View; input: ListInput; mayFile: boolean }> = ({ view, input, mayFile }) => {
  if (isNarrowed(input)) {
    return (
      <EmptyState
        view={view}
        message="register.none-found"
        action={{ href: registerPath(), label: 'common.clear-filters' }}
      />
    );
  }
  return mayFile ? (
    <EmptyState
      view={view}
      message="register.none-yet"
      action={{ href: filePath(), label: 'register.file' }}
    />
  ) : (
    <EmptyState view={view} message="register.none-to-see" />
  );
};

function isNarrowed({ filter, typed }: ListInput): boolean {
  return Object.values({ ...filter, ...typed }).some((value) => value !== null && value !== '');
}

const Filters: FC<ListPageProps> = ({ view, input, types, mayFile }) => {
  const { filter, typed, errors } = input;
  const statuses = LIST_STATUSES.filter((status) => mayFile || !FOR_FILERS.includes(status));
  const more = [filter.issuer, filter.direction, filter.visibility, typed.tu, typed.den].some(Boolean);
  return (
    <FilterFold view={view} isUsed={isNarrowed(input)}>
      <form class="register-filters" method="get" action={registerPath()}>
        <div class="filters">
          <TextField
            view={view}
            name="q"
            label="register.search"
            type="search"
            value={filter.q}
            maxlength={200}
          />
          <ChoiceField
            view={view}
            name="tinh-trang"
            label="register.status"
            empty="common.all"
            value={filter.status ?? ''}
            options={statuses.map((value) => ({ value, label: view.t(`register.status.${value}`) }))}
          />
          <ChoiceField
            view={view}
            name="loai"
            label="register.type"
            empty="common.all"
            value={filter.type ?? ''}
            options={types.map((value) => ({ value, label: value }))}
          />
          <TextField
            view={view}
            name="nam"
            label="register.year"
            value={typed.nam}
            error={errors.nam}
            maxlength={4}
          />
          <button type="submit" class="button">
            {view.t('common.filter')}
          </button>
          {isNarrowed(input) ? (
            <a class="button button-quiet" href={registerPath()}>
              {view.t('common.clear-filters')}
            </a>
          ) : null}
        </div>
        <details open={more}>
          <summary>{view.t('register.more-filters')}</summary>
          <div class="filters">
            <TextField
              view={view}
              name="co-quan"
              label="register.issuer"
              value={filter.issuer}
              maxlength={200}
            />
            <DayField view={view} name="tu" label="register.issued-from" value={typed.tu} error={errors.tu} />
            <DayField
              view={view}
              name="den"
              label="register.issued-to"
              value={typed.den}
              error={errors.den}
            />
            <ChoiceField
              view={view}
              name="chieu"
              label="register.direction"
              empty="common.all"
              value={filter.direction ?? ''}
              options={DIRECTIONS.map((value) => ({ value, label: view.t(`register.direction.${value}`) }))}
            />
            {view.person ? (
              <ChoiceField
                view={view}
                name="pham-vi"
                label="register.visibility"
                empty="common.all"
                value={filter.visibility ?? ''}
                options={VISIBILITIES.map((value) => ({
                  value,
                  label: view.t(`register.visibility.${value}`),
                }))}
              />
            ) : null}
          </div>
        </details>
        {filter.citing ? <input type="hidden" name="dan" value={filter.citing} /> : null}
        {input.sort ? <input type="hidden" name="xep" value={input.sort} /> : null}
      </form>
    </FilterFold>
  );
};

const Table: FC<ListPageProps> = ({ view, input, list, mayFile }) => {
  const sort = input.sort ?? (input.filter.q === '' ? '-ngay' : '');
  return (
    <div class="table-wrap">
      <table class="table stack register-table">
        <caption class="sr-only">{view.t('register.title')}</caption>
        <thead>
          <tr>
            <SortHead view={view} field="so" sort={sort} label="register.document" />
            <SortHead view={view} field="co-quan" sort={sort} label="register.issuer" />
            <SortHead view={view} field="ngay" sort={sort} label="register.issued-on" />
            <th scope="col">{view.t('register.cited-by')}</th>
            <th scope="col">{view.t('register.status')}</th>
            {view.person ? <th scope="col">{view.t('register.visibility')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {list.rows.map((row) => (
            <Row view={view} row={row} mayFile={mayFile} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Row: FC<{ view: View; row: RegisterRow; mayFile: boolean }> = ({ view, row, mayFile }) => (
  <tr>
    <td>
      <a class="register-label" href={documentPath(row.id)} lang={DOCUMENT_LANGUAGE}>
        {row.label}
      </a>
      {row.subject && row.subject !== row.label ? (
        <p class="register-subject" lang={DOCUMENT_LANGUAGE}>
          {row.subject}
        </p>
      ) : null}
    </td>
    <td data-label={view.t('register.issuer')}>{row.issuer}</td>
    <td data-label={view.t('register.issued-on')}>{row.issuedOn ? <DayText day={row.issuedOn} /> : null}</td>
    <td data-label={view.t('register.cited-by')} class="number">
      {row.citedBy > 0 ? <a href={`${registerPath()}?dan=${row.id}`}>{row.citedBy}</a> : null}
    </td>
    <td data-label={view.t('register.status')}>
      <StatusBadge view={view} entry={row} />
      {mayFile && row.status === 'filed' && row.proposed > 0 && !row.withdrawnAt ? (
        <>
          {' '}
          <a href={reviewPath(row.id)}>{view.t('register.to-review', { count: row.proposed })}</a>
        </>
      ) : null}
    </td>
    {view.person ? (
      <td data-label={view.t('register.visibility')}>
        {row.status === 'filed' ? view.t(`register.visibility.${row.visibility}`) : null}
      </td>
    ) : null}
  </tr>
);

/** Whether the register holds the document itself. */
export const StatusBadge: FC<{ view: View; entry: DocumentEntry }> = ({ view, entry }) => {
  if (entry.withdrawnAt) return <Badge tone="bad">{view.t('register.status.withdrawn')}</Badge>;
  return (
    <Badge tone={entry.status === 'filed' ? 'good' : 'warn'}>
      {view.t(`register.status.${entry.status}`)}
    </Badge>
  );
};
