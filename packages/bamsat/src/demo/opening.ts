import { addAccount } from '../accounts/index.js';
import type { By, Trx } from '../db/index.js';
import {
  addOrganization,
  addPerson,
  addPost,
  appointHolder,
  endOrganization,
} from '../organizations/index.js';
import type { Id } from '../shared/index.js';
import { setOpening } from '../visits/index.js';
import { ACCOUNTS, emailOf } from './accounts-data.js';
import { ORGANIZATIONS, type StoryOrganization } from './organizations-data.js';
import { type Cast, named } from './stage.js';

/** What the counter of the earlier site had shown. */
const OPENING_VISITS = 1_284_530;

/** The day on which the city began with the system: its bodies with their life-times, posts, holders, accounts. */
export async function openStory(trx: Trx, by: By, stage: Cast, passwordHash: string): Promise<void> {
  for (const organization of ORGANIZATIONS) {
    stage.organizations.set(organization.key, await enter(trx, by, stage, organization));
  }
  for (const { ended, key } of ORGANIZATIONS) {
    if (!ended) continue;
    await endOrganization(trx, by, named(stage.organizations, key), {
      validUntil: ended.until,
      successorIds: ended.successors.map((successor) => named(stage.organizations, successor)),
    });
  }
  for (const { key, name, role, organization } of ACCOUNTS) {
    const organizationId = named(stage.organizations, organization);
    const id = await addAccount(trx, by, {
      email: emailOf(key),
      name,
      passwordHash,
      locale: null,
      memberships: [{ organizationId, role }],
    });
    stage.accounts.set(key, { id, name });
  }
  await setOpening(trx, by, OPENING_VISITS);
}

async function enter(
  trx: Trx,
  by: By,
  stage: Cast,
  { key, name, nameEn, shortName, kind, parent, from, posts = [] }: StoryOrganization,
): Promise<Id> {
  const organizationId = await addOrganization(trx, by, {
    key,
    name,
    nameEn,
    shortName,
    kind,
    parentId: parent === null ? null : named(stage.organizations, parent),
    validFrom: from,
  });
  for (const [rank, post] of posts.entries()) {
    const postId = await addPost(trx, by, { organizationId, name: post.name, nameEn: post.nameEn, rank });
    for (const [person, validFrom, validUntil = null] of post.holders) {
      const personId = stage.people.get(person) ?? (await addPerson(trx, by, person));
      stage.people.set(person, personId);
      await appointHolder(trx, by, { postId, personId, validFrom, validUntil });
    }
  }
  return organizationId;
}
