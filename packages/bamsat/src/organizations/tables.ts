import type { Day } from '../shared/index.js';
import type { OrganizationKind } from './organization.js';

export interface OrganizationTable {
  id: string;
  /** A short name that stays the same for ever: `mttq`, used by imports and the command line. */
  key: string;
  name: string;
  name_en: string | null;
  short_name: string;
  /** Name and short name folded for search. */
  folded: string;
  kind: OrganizationKind;
  parent_id: string | null;
  valid_from: Day;
  /** The last day on which it existed, or null while it does. */
  valid_until: Day | null;
}

export interface OrganizationSuccessorTable {
  organization_id: string;
  successor_id: string;
}

export interface PersonTable {
  id: string;
  name: string;
  folded: string;
}

export interface PostTable {
  id: string;
  organization_id: string;
  name: string;
  name_en: string | null;
  /** Order within the organisation, the head first (0). */
  rank: number;
}

export interface PostHolderTable {
  id: string;
  post_id: string;
  person_id: string;
  valid_from: Day;
  valid_until: Day | null;
}

declare module '../db/schema.js' {
  interface Schema {
    organizations: OrganizationTable;
    organization_successors: OrganizationSuccessorTable;
    people: PersonTable;
    posts: PostTable;
    post_holders: PostHolderTable;
  }
}
