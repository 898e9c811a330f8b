import type { FC } from 'hono/jsx';
import type { AuditEntry } from '../db/index.js';
import { isMessageKey } from '../shared/index.js';
import { MomentText } from './parts.js';
import type { View } from './view.js';

/** The history of one thing: what happened, who did it, when; newest first. */
export const History: FC<{ view: View; entries: readonly AuditEntry[] }> = ({ view, entries }) => (
  <section class="history" aria-labelledby="history">
    <h2 id="history">{view.t('common.history')}</h2>
    <ol class="plain timeline">
      {entries.map((entry) => (
        <li>
          <MomentText moment={entry.at} /> <strong>{actionText(view, entry.action)}</strong>{' '}
          <span class="muted">{entry.userName}</span>
          {noteOf(entry) ? <p class="note">{noteOf(entry)}</p> : null}
        </li>
      ))}
    </ol>
  </section>
);

function actionText(view: View, action: string): string {
  const key = `audit.${action}`;
  return isMessageKey(key) ? view.t(key) : action;
}

/** What the person wrote with the change: the `note` or `reason` of its data. */
function noteOf(entry: AuditEntry): string | null {
  const after = entry.after as { note?: unknown; reason?: unknown } | null;
  const note = after?.note ?? after?.reason;
  return typeof note === 'string' && note !== '' ? note : null;
}
