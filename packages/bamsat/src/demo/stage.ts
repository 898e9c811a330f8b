import type { By, Trx } from '../db/index.js';
import type { PreparedPhoto } from '../portal/index.js';
import type { PreparedDocument } from '../register/index.js';
import type { Id } from '../shared/index.js';
import type { EvidenceFile } from '../tasks/index.js';
import type { AccountKey } from './accounts-data.js';
import { momentOf, type StoryTime } from './story.js';

/** Everything slow, done before the first transaction of the story: texts are read, photos are resized. */
export interface Material {
  /** By file. */
  readonly documents: ReadonlyMap<string, PreparedDocument>;
  /** By name. */
  readonly photos: ReadonlyMap<string, StoryPhoto>;
  /** The short texts that reports bring along, by file name. */
  readonly texts: ReadonlyMap<string, EvidenceFile>;
}

/** A photo as articles show it and as evidence keeps it. */
export interface StoryPhoto {
  readonly shown: PreparedPhoto;
  readonly evidence: EvidenceFile;
}

/** Who is there from the first day on, under the names that the data of the story use. */
export interface Cast {
  readonly organizations: Map<string, Id>;
  readonly people: Map<string, Id>;
  readonly accounts: Map<string, { readonly id: Id; readonly name: string }>;
}

/** What the story has made so far, under the same names. */
export interface Stage extends Cast {
  readonly now: Date;
  readonly material: Material;
  readonly documents: Map<string, Id>;
  readonly meetings: Map<string, Id>;
  /** By what they ask. */
  readonly tasks: Map<string, Id>;
  /** By title. */
  readonly articles: Map<string, Id>;
}

/** Something that happens in the story: real operations, in the transaction that is given. */
export interface StoryEvent {
  readonly at: StoryTime;
  run(trx: Trx, stage: Stage): Promise<void>;
}

/** What the story calls by this name. @throws Error when the data of the story name something that is not there */
export function named<T>(things: ReadonlyMap<string, T>, name: string): T {
  const thing = things.get(name);
  if (thing === undefined) throw new Error(`the story has no "${name}"`);
  return thing;
}

/** An account as the one who does something at a time of the story. */
export function byOf(stage: Stage, key: AccountKey, at: StoryTime): By {
  const account = named(stage.accounts, key);
  return { userId: account.id, name: account.name, at: momentOf(at, stage.now) };
}
