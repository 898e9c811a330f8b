import type { Db } from '../db/index.js';
import type { Day, Id } from '../shared/index.js';
import type { Option } from '../ui/index.js';
import { inTreeOrder, livesOn, type Organization, type Post } from './organization.js';
import type { OrganizationTable } from './tables.js';

function toOrganization(row: OrganizationTable): Organization {
  return {
    id: row.id,
    key: row.key,
    name: row.name,
    nameEn: row.name_en,
    shortName: row.short_name,
    kind: row.kind,
    parentId: row.parent_id,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
  };
}

/** All organisations that ever were, oldest first. */
export async function listOrganizations(db: Db): Promise<Organization[]> {
  const rows = await db.selectFrom('organizations').selectAll().orderBy('valid_from').orderBy('id').execute();
  return rows.map(toOrganization);
}

/**
 * The organisations that live on a day, in tree order, as choices of a form. Those that the form names already (`kept`) stay
 * among them though they ended.
 */
export async function organizationOptions(db: Db, day: Day, kept: readonly Id[] = []): Promise<Option[]> {
  const all = await listOrganizations(db);
  return asOptions(
    all.filter((organization) => livesOn(organization, day) || kept.includes(organization.id)),
  );
}

/** All organisations that ever were, in tree order, as choices of a filter. */
export async function allOrganizationOptions(db: Db): Promise<Option[]> {
  return asOptions(await listOrganizations(db));
}

function asOptions(organizations: readonly Organization[]): Option[] {
  return inTreeOrder(organizations).map(({ organization, depth }) => ({
    value: organization.id,
    label: `${'\u2003'.repeat(depth)}${organization.shortName}`,
  }));
}

/** Short names by id, for lists that show many of them. */
export async function shortNames(db: Db): Promise<ReadonlyMap<Id, string>> {
  const rows = await db.selectFrom('organizations').select(['id', 'short_name']).execute();
  return new Map(rows.map((row) => [row.id, row.short_name]));
}

/** The organisation with an id, living or ended, or null. */
export async function findOrganization(db: Db, id: Id): Promise<Organization | null> {
  const row = await db.selectFrom('organizations').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toOrganization(row) : null;
}

/** The organisation with a key, or null. */
export async function findOrganizationByKey(db: Db, key: string): Promise<Organization | null> {
  const row = await db.selectFrom('organizations').selectAll().where('key', '=', key).executeTakeFirst();
  return row ? toOrganization(row) : null;
}

/** The bodies that took over the work of one that ended; they may have ended, too. */
export async function successorsOf(db: Db, id: Id): Promise<Organization[]> {
  const rows = await db
    .selectFrom('organization_successors')
    .innerJoin('organizations', 'organizations.id', 'successor_id')
    .selectAll('organizations')
    .where('organization_id', '=', id)
    .orderBy('short_name')
    .execute();
  return rows.map(toOrganization);
}

/**
 * The bodies that do the work of this one on a day: itself while it lives, else those that followed it, over as many steps as
 * it takes. None when its work ended with it.
 */
export async function successorsOn(db: Db, id: Id, day: Day): Promise<Organization[]> {
  const rows = await db
    .withRecursive('heirs', (recursive) =>
      recursive
        .selectFrom('organizations')
        .select('organizations.id')
        .where('organizations.id', '=', id)
        // `union` keeps each body once, so that two that name each other do not go round for ever.
        .union((heirs) =>
          heirs
            .selectFrom('heirs')
            .innerJoin('organizations', 'organizations.id', 'heirs.id')
            .innerJoin('organization_successors', 'organization_successors.organization_id', 'heirs.id')
            .select('organization_successors.successor_id as id')
            .where('organizations.valid_until', '<', day),
        ),
    )
    .selectFrom('heirs')
    .innerJoin('organizations', 'organizations.id', 'heirs.id')
    .selectAll('organizations')
    .orderBy('short_name')
    .execute();
  return rows.map(toOrganization).filter((organization) => livesOn(organization, day));
}

/** The bodies whose work this one took over. */
export async function predecessorsOf(db: Db, id: Id): Promise<Organization[]> {
  const rows = await db
    .selectFrom('organization_successors')
    .innerJoin('organizations', 'organizations.id', 'organization_id')
    .selectAll('organizations')
    .where('successor_id', '=', id)
    .orderBy('short_name')
    .execute();
  return rows.map(toOrganization);
}

/** The posts of an organisation, the head first, each with all its holders, the latest first. */
export async function postsOf(db: Db, organizationId: Id): Promise<Post[]> {
  const posts = await db
    .selectFrom('posts')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('rank')
    .orderBy('id')
    .execute();
  const holders = await db
    .selectFrom('post_holders')
    .innerJoin('people', 'people.id', 'person_id')
    .innerJoin('posts', 'posts.id', 'post_id')
    .select(['post_id', 'person_id', 'people.name', 'valid_from', 'valid_until'])
    .where('organization_id', '=', organizationId)
    .orderBy('valid_from', 'desc')
    .execute();
  return posts.map((post) => ({
    id: post.id,
    name: post.name,
    nameEn: post.name_en,
    holders: holders
      .filter((holder) => holder.post_id === post.id)
      .map((holder) => ({
        personId: holder.person_id,
        personName: holder.name,
        validFrom: holder.valid_from,
        validUntil: holder.valid_until,
      })),
  }));
}

/** Who heads each organisation on a day: the holder of its first post. */
export async function currentHeads(db: Db, day: Day): Promise<ReadonlyMap<Id, string>> {
  const rows = await db
    .selectFrom('post_holders')
    .innerJoin('posts', 'posts.id', 'post_id')
    .innerJoin('people', 'people.id', 'person_id')
    .select(['organization_id', 'people.name'])
    .where('rank', '=', 0)
    .where('valid_from', '<=', day)
    .where((where) => where.or([where('valid_until', 'is', null), where('valid_until', '>=', day)]))
    .execute();
  return new Map(rows.map((row) => [row.organization_id, row.name]));
}

/** Tells whether somebody is in the roster. */
export async function isPerson(db: Db, id: Id): Promise<boolean> {
  return (await db.selectFrom('people').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}

/** Everybody in the roster, by name. */
export async function listPeople(db: Db): Promise<{ id: Id; name: string }[]> {
  return db.selectFrom('people').select(['id', 'name']).orderBy('name').orderBy('id').execute();
}
