import { raw } from 'hono/html';
import type { FC } from 'hono/jsx';
import type { IntakeNote } from '../intake/index.js';
import { AppError, refusalText } from '../shared/index.js';
import { Badge, EmptyState, Layout, MomentText, PageHead, type Tone, type View } from '../ui/index.js';
import {
  documentPath,
  filePath,
  registerPath,
  repeatScanPath,
  scanPath,
  scansPath,
  stopScanPath,
} from './paths.js';
import { isOpen, mayRepeat, type ScanReading, type ScanState } from './scan.js';

const STATE_TONES: Record<ScanState, Tone> = {
  waiting: 'neutral',
  reading: 'info',
  done: 'good',
  failed: 'bad',
  cancelled: 'neutral',
};

/** A browser without script asks again after so many seconds; one with script sooner, and only for what changed. */
const REFRESH_SECONDS = 5;

/** What a cookie can carry of the notes to the next page. */
const MAX_NOTES = 600;

/** What the intake has to say of a file, in one line. */
export function notesText(view: View, notes: readonly IntakeNote[]): string {
  const said = notes.map((note) => view.t(`intake.note.${note.code}`, note.params));
  return said.join(' ').slice(0, MAX_NOTES);
}

interface ScanProps {
  readonly view: View;
  readonly scan: ScanReading;
}

/** How far the reading of one scan is. One may leave and come back. */
export const ScanPage: FC<ScanProps> = ({ view, scan }) => (
  <Layout view={view} title={view.t('register.scan.title', { name: scan.name })} scripts={['scan.js']}>
    <PageHead
      title={view.t('register.scan.title', { name: scan.name })}
      lead={isOpen(scan) ? view.t('register.scan.lead') : undefined}
      up={{ href: scansPath(), label: view.t('register.scans') }}
    />
    <section
      class="card scan"
      aria-label={view.t('register.scan.progress')}
      data-scan={isOpen(scan) ? 'open' : 'ended'}
    >
      {isOpen(scan) ? <Refresh /> : null}
      <p class="scan-state" role="status">
        <Badge tone={STATE_TONES[scan.state]}>{view.t(`register.scan.state.${scan.state}`)}</Badge>{' '}
        <span>{progressText(view, scan)}</span>
      </p>
      {isOpen(scan) ? <Bar view={view} scan={scan} /> : null}
      <Reason view={view} scan={scan} />
      <Acts view={view} scan={scan} />
    </section>
  </Layout>
);

/** Loads the page again where no script does. Written as it is: the page would otherwise move it to its head, where it counts for all. */
const Refresh: FC = () => (
  <>{raw(`<noscript><meta http-equiv="refresh" content="${REFRESH_SECONDS}"></noscript>`)}</>
);

function progressText(view: View, { state, page, pages, phase }: ScanReading): string {
  if (state !== 'reading' || page === 0) return view.t('register.scan.pages', { pages });
  return view.t(phase === 'turn' ? 'register.scan.page-turned' : 'register.scan.page', { page, pages });
}

const Bar: FC<ScanProps> = ({ view, scan: { page, pages } }) => (
  <progress
    class="scan-bar"
    max={pages}
    value={Math.max(0, page - 1)}
    aria-label={view.t('register.scan.progress')}
  />
);

const Reason: FC<ScanProps> = ({ view, scan: { refusal } }) =>
  refusal ? <p>{refusalText(view.t, new AppError(refusal.code, refusal.params))}</p> : null;

const Acts: FC<ScanProps> = ({ view, scan }) => (
  <div class="page-actions">
    {isOpen(scan) ? (
      <form method="post" action={stopScanPath(scan.id)}>
        <button type="submit" class="button">
          {view.t('register.scan.stop')}
        </button>
      </form>
    ) : null}
    {mayRepeat(scan) ? (
      <form method="post" action={repeatScanPath(scan.id)}>
        <button type="submit" class="button button-main">
          {view.t('register.scan.repeat')}
        </button>
      </form>
    ) : null}
    <a class="button button-quiet" href={filePath()}>
      {view.t('register.file.more')}
    </a>
  </div>
);

/** The readings that go on, and the last that ended. */
export const ScansPage: FC<{ view: View; scans: readonly ScanReading[] }> = ({ view, scans }) => (
  <Layout view={view} title={view.t('register.scans')} width="wide">
    <PageHead
      title={view.t('register.scans')}
      lead={view.t('register.scans.lead')}
      up={{ href: registerPath(), label: view.t('register.title') }}
    >
      <a class="button button-main" href={filePath()}>
        {view.t('register.file')}
      </a>
    </PageHead>
    {scans.length === 0 ? (
      <EmptyState
        view={view}
        message="register.scans.none"
        action={{ href: filePath(), label: 'register.file' }}
      />
    ) : (
      <div class="table-wrap">
        <table class="table stack">
          <caption class="sr-only">{view.t('register.scans')}</caption>
          <thead>
            <tr>
              <th scope="col">{view.t('register.scan.file')}</th>
              <th scope="col">{view.t('register.status')}</th>
              <th scope="col">{view.t('register.scan.asked-at')}</th>
              <th scope="col">{view.t('register.scan.asked-by')}</th>
            </tr>
          </thead>
          <tbody>
            {scans.map((scan) => (
              <Row view={view} scan={scan} />
            ))}
          </tbody>
        </table>
      </div>
    )}
  </Layout>
);

const Row: FC<ScanProps> = ({ view, scan }) => (
  <tr>
    <td>
      <a href={scan.documentId ? documentPath(scan.documentId) : scanPath(scan.id)}>{scan.name}</a>
    </td>
    <td data-label={view.t('register.status')}>
      <Badge tone={STATE_TONES[scan.state]}>{view.t(`register.scan.state.${scan.state}`)}</Badge>{' '}
      <span class="muted">{progressText(view, scan)}</span>
    </td>
    <td data-label={view.t('register.scan.asked-at')}>
      <MomentText moment={scan.askedAt} />
    </td>
    <td data-label={view.t('register.scan.asked-by')}>{scan.askedBy}</td>
  </tr>
);
