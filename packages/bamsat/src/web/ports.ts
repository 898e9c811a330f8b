import type { OrganizationPort } from '../accounts/index.js';
import { findMeeting, type MeetingPorts, meetingPath } from '../meetings/index.js';
import { addOrganization, allOrganizationOptions } from '../organizations/index.js';
import { mayEditArticles, newArticlePath, type PortalPorts } from '../portal/index.js';
import {
  documentPath,
  publicDocumentLinks,
  type RegisterPorts,
  registerPath,
  searchDocuments,
} from '../register/index.js';
import { dayOf } from '../shared/index.js';
import { type TaskPorts, tasksOfDocument, workPanel } from '../tasks/index.js';
import { withQuery } from '../ui/index.js';
import { VISITS_SCRIPT } from '../visits/index.js';

/** Lends the accounts what they need of the organisations, which stand a floor above them. */
export const organizationPort: OrganizationPort = {
  options: allOrganizationOptions,
  addFirst(trx, by, name) {
    return addOrganization(trx, by, {
      key: 'co-quan-chu-tri',
      name,
      shortName: name,
      kind: 'office',
      validFrom: dayOf(by.at),
    });
  },
};

/** Lends the register the tasks that came out of a document, and what counts the views of its pages. */
export const registerPorts: RegisterPorts = { tasksOfDocument, scripts: [VISITS_SCRIPT] };

/** Lends the tasks the meetings that they came out of. */
export const taskPorts: TaskPorts = {
  async meetingLink(c, meetingId) {
    const meeting = await findMeeting(c.get('database').db, c.get('actor'), meetingId);
    return meeting ? { label: meeting.title, href: meetingPath(meeting.id) } : null;
  },
};

/** Lends the portal the work of one who is signed in, and the documents: public links, and what a search finds. */
export const portalPorts: PortalPorts = {
  workPanel,
  documents: publicDocumentLinks,
  async searchDocuments(c, q, limit) {
    const { entries, total } = await searchDocuments(c.get('database').db, c.get('actor'), { q, limit });
    const hits = entries.map(({ id, label, snippet }) => ({ id, label, href: documentPath(id), snippet }));
    return { hits, total, allPath: withQuery(registerPath(), { q }) };
  },
};

/** Lends the meetings the way to the news desk, which stands above them. */
export const meetingPorts: MeetingPorts = {
  newArticlePath(actor, meetingId) {
    return mayEditArticles(actor) ? withQuery(newArticlePath(), { 'cuoc-hop': meetingId }) : null;
  },
};
