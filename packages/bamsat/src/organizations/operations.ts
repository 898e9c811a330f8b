import { foldForSearch } from 'bamsat-reader';
import { type By, recordChange, type Trx } from '../db/index.js';
import { AppError, addDays, type Day, type Id, newId } from '../shared/index.js';
import type { OrganizationKind } from './organization.js';

/** A body as it is added to the tree. `key` is its short name for the command line: `hoi-phu-nu`. */
export interface NewOrganization {
  readonly key: string;
  readonly name: string;
  readonly nameEn?: string | null;
  readonly shortName: string;
  readonly kind: OrganizationKind;
  readonly parentId?: Id | null;
  readonly validFrom: Day;
  readonly validUntil?: Day | null;
}

/** Adds a body to the tree. @throws AppError `organizations.key-taken`, `organizations.ends-before-it-begins` */
export async function addOrganization(trx: Trx, by: By, organization: NewOrganization): Promise<Id> {
  refuseBackwards(organization.validFrom, organization.validUntil);
  const id = newId();
  const added = await trx
    .insertInto('organizations')
    .values({
      id,
      key: organization.key,
      name: organization.name,
      name_en: organization.nameEn ?? null,
      short_name: organization.shortName,
      folded: foldForSearch(`${organization.name} ${organization.shortName}`),
      kind: organization.kind,
      parent_id: organization.parentId ?? null,
      valid_from: organization.validFrom,
      valid_until: organization.validUntil ?? null,
    })
    // Not asked beforehand: two may take the same key in the same moment.
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) throw new AppError('organizations.key-taken', { key: organization.key });
  await recordChange(trx, by, {
    action: 'organizations.added',
    entity: 'organization',
    entityId: id,
    after: organization,
  });
  return id;
}

/**
 * Ends the life of a body and names who takes over. Papers that it issued keep pointing to it.
 * @throws AppError `organizations.ends-before-it-begins`, `common.not-found`
 */
export async function endOrganization(
  trx: Trx,
  by: By,
  id: Id,
  end: { readonly validUntil: Day; readonly successorIds: readonly Id[] },
): Promise<void> {
  const organization = await trx
    .selectFrom('organizations')
    .select(['valid_from'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!organization) throw new AppError('common.not-found');
  refuseBackwards(organization.valid_from, end.validUntil);
  await trx.updateTable('organizations').set({ valid_until: end.validUntil }).where('id', '=', id).execute();
  for (const successorId of end.successorIds) {
    await trx
      .insertInto('organization_successors')
      .values({ organization_id: id, successor_id: successorId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  await recordChange(trx, by, {
    action: 'organizations.ended',
    entity: 'organization',
    entityId: id,
    after: end,
  });
}

/** A post of a body; rank 0 is its head. */
export interface NewPost {
  readonly organizationId: Id;
  readonly name: string;
  readonly nameEn?: string | null;
  readonly rank: number;
}

/** Adds a post to a body. */
export async function addPost(trx: Trx, by: By, post: NewPost): Promise<Id> {
  const id = newId();
  await trx
    .insertInto('posts')
    .values({
      id,
      organization_id: post.organizationId,
      name: post.name,
      name_en: post.nameEn ?? null,
      rank: post.rank,
    })
    .execute();
  await recordChange(trx, by, {
    action: 'organizations.post-added',
    entity: 'organization',
    entityId: post.organizationId,
    after: { post: post.name },
  });
  return id;
}

/** Adds a person to the roster. */
export async function addPerson(trx: Trx, by: By, name: string): Promise<Id> {
  const id = newId();
  await trx
    .insertInto('people')
    .values({ id, name, folded: foldForSearch(name) })
    .execute();
  await recordChange(trx, by, {
    action: 'organizations.person-added',
    entity: 'person',
    entityId: id,
    after: { name },
  });
  return id;
}

/** Appoints a person to a post; who held it before without an end leaves it on the day before. */
export async function appointHolder(
  trx: Trx,
  by: By,
  holder: {
    readonly postId: Id;
    readonly personId: Id;
    readonly validFrom: Day;
    readonly validUntil?: Day | null;
  },
): Promise<void> {
  refuseBackwards(holder.validFrom, holder.validUntil);
  const post = await trx
    .selectFrom('posts')
    .select('organization_id')
    .where('id', '=', holder.postId)
    .executeTakeFirstOrThrow();
  await trx
    .updateTable('post_holders')
    .set({ valid_until: addDays(holder.validFrom, -1) })
    .where('post_id', '=', holder.postId)
    .where('valid_until', 'is', null)
    .where('valid_from', '<', holder.validFrom)
    .execute();
  await trx
    .insertInto('post_holders')
    .values({
      id: newId(),
      post_id: holder.postId,
      person_id: holder.personId,
      valid_from: holder.validFrom,
      valid_until: holder.validUntil ?? null,
    })
    .execute();
  await recordChange(trx, by, {
    action: 'organizations.appointed',
    entity: 'organization',
    entityId: post.organization_id,
    after: holder,
  });
}

function refuseBackwards(from: Day, until: Day | null | undefined): void {
  if (until && until < from) throw new AppError('organizations.ends-before-it-begins');
}
