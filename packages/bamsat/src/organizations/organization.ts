import type { Day, Id } from '../shared/index.js';

/** What sort of body an organisation (tổ chức) is; the tree and the pages group by it. */
export const ORGANIZATION_KINDS = [
  'party-committee',
  'party-body',
  'office',
  'council',
  'peoples-committee',
  'front',
  'union',
  'party-cell',
  'ward',
  'other',
] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

/** A body of the tree. It has a life: from, until, successors. */
export interface Organization {
  readonly id: Id;
  readonly key: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly shortName: string;
  readonly kind: OrganizationKind;
  readonly parentId: Id | null;
  readonly validFrom: Day;
  readonly validUntil: Day | null;
}

/** Who held a post (chức vụ) and when. */
export interface PostHolder {
  readonly personId: Id;
  readonly personName: string;
  readonly validFrom: Day;
  readonly validUntil: Day | null;
}

/** A post (chức vụ) with all who ever held it, the latest first. */
export interface Post {
  readonly id: Id;
  readonly name: string;
  readonly nameEn: string | null;
  readonly holders: readonly PostHolder[];
}

/** Tells whether something with a life-time lived on a day. */
export function livesOn(life: { validFrom: Day; validUntil: Day | null }, day: Day): boolean {
  return life.validFrom <= day && (life.validUntil === null || day <= life.validUntil);
}

/** A row of the tree with its depth below the root. */
export interface TreeRow {
  readonly organization: Organization;
  readonly depth: number;
}

/**
 * The tree in reading order: each organisation after its parent. One whose parent is not in the list stands at the root;
 * the order among siblings is that of the list.
 */
export function inTreeOrder(organizations: readonly Organization[]): TreeRow[] {
  const known = new Set(organizations.map((organization) => organization.id));
  const childrenOf = new Map<Id | null, Organization[]>();
  for (const organization of organizations) {
    const parentId =
      organization.parentId !== null && known.has(organization.parentId) ? organization.parentId : null;
    childrenOf.set(parentId, [...(childrenOf.get(parentId) ?? []), organization]);
  }
  const rows: TreeRow[] = [];
  const visit = (parentId: Id | null, depth: number): void => {
    for (const organization of childrenOf.get(parentId) ?? []) {
      rows.push({ organization, depth });
      visit(organization.id, depth + 1);
    }
  };
  visit(null, 0);
  return rows;
}
