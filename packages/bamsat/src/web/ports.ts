import type { OrganizationPort } from '../accounts/index.js';
import type { MeetingPorts } from '../meetings/index.js';
import { addOrganization, inTreeOrder, listOrganizations } from '../organizations/index.js';
import { mayEditArticles, newArticlePath } from '../portal/index.js';
import { dayOf } from '../shared/index.js';
import { withQuery } from '../ui/index.js';

/** Lends the accounts what they need of the organisations, which stand a floor above them. */
export const organizationPort: OrganizationPort = {
  async options(db) {
    return inTreeOrder(await listOrganizations(db)).map(({ organization, depth }) => ({
      value: organization.id,
      label: `${'\u2003'.repeat(depth)}${organization.shortName}`,
    }));
  },
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

/** Lends the meetings the way to the news desk, which stands above them. */
export const meetingPorts: MeetingPorts = {
  newArticlePath(actor, meetingId) {
    return mayEditArticles(actor) ? withQuery(newArticlePath(), { 'cuoc-hop': meetingId }) : null;
  },
};
