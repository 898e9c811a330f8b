import { foldForSearch } from 'bamsat-reader';
import type { Db } from '../db/index.js';
import { livesOn, type Organization, successorsOf } from '../organizations/index.js';
import type { Day } from '../shared/index.js';

/** Short forms that every office in the country writes, folded, with what they stand for. */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\bub ?mttq\b/g, 'uy ban mat tran to quoc'],
  [/\bmttq\b/g, 'mat tran to quoc'],
  [/\bubnd\b/g, 'uy ban nhan dan'],
  [/\bhdnd\b/g, 'hoi dong nhan dan'],
  [/\bldld\b/g, 'lien doan lao dong'],
  [/\blhpn\b/g, 'lien hiep phu nu'],
  [/\bccb\b/g, 'cuu chien binh'],
  [/\btncs ?hcm\b/g, 'thanh nien cong san ho chi minh'],
  [/\btp\b\.?/g, 'thanh pho'],
];
/** The longest chain of successors that is followed: bodies are re-drawn every few years, not daily. */
const MAX_SUCCESSIONS = 10;

/** A name as it is compared: without diacritics, punctuation and short forms. */
function comparable(name: string): string {
  let text = foldForSearch(name).replace(/[^a-z0-9.]+/g, ' ');
  for (const [short, long] of SHORT_FORMS) text = text.replace(short, long);
  return text.replace(/[^a-z0-9]+/g, ' ').trim();
}

/**
 * Finds the body that a text names: the one with exactly this name or short name, else the one whose name stands whole in the
 * words (the longest), else the only one whose name contains the words. Null where several fit: a person must say.
 */
export function matchUnit(organizations: readonly Organization[], named: string): Organization | null {
  const wanted = comparable(named);
  if (wanted === '') return null;
  const known = organizations.flatMap((organization) =>
    [...new Set([comparable(organization.name), comparable(organization.shortName)])]
      .filter(Boolean)
      .map((key) => ({ organization, key })),
  );
  const exact = known.filter(({ key }) => key === wanted);
  if (exact.length > 0) return onlyOne(exact);
  const within = known.filter(({ key }) => isWithin(key, wanted));
  const longest = Math.max(...within.map(({ key }) => key.length));
  if (within.length > 0) return onlyOne(within.filter(({ key }) => key.length === longest));
  // One word alone ("Hội") says too little to stand for a longer name.
  return wanted.includes(' ') ? onlyOne(known.filter(({ key }) => isWithin(wanted, key))) : null;
}

function isWithin(part: string, whole: string): boolean {
  return ` ${whole} `.includes(` ${part} `);
}

/** The only body among these; of several with one name the last that lives without end. */
function onlyOne(found: readonly { readonly organization: Organization }[]): Organization | null {
  const distinct = [...new Map(found.map(({ organization }) => [organization.id, organization])).values()];
  if (distinct.length <= 1) return distinct[0] ?? null;
  const living = distinct.filter((organization) => organization.validUntil === null);
  return living.length === 1 ? (living[0] ?? null) : null;
}

/** The body itself while it lives, else the one that took over its work; null where several did, or nobody. */
export async function livingUnit(db: Db, unit: Organization, today: Day): Promise<Organization | null> {
  let current = unit;
  for (let step = 0; step < MAX_SUCCESSIONS; step += 1) {
    if (livesOn(current, today)) return current;
    const [next, ...others] = await successorsOf(db, current.id);
    if (!next || others.length > 0) return null;
    current = next;
  }
  return null;
}
