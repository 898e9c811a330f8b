import { foldForSearch } from '../text.js';
import { type Draft, guess } from './draft.js';

/** Mentions of one document, with what all of them together say. */
interface Cluster {
  mentions: Draft[];
  date: string | null;
  issuer: string | null;
}

const AMBIGUOUS_CODE = /^(?:CT|TT|QĐ)[-/]/;

/** Number and letters of the symbol: the two spellings 9-HD/BTCTW and 9/HD-BTCTW are one document. */
function keyOf({ number, year, symbol, type }: Draft): string | null {
  if (number === null || symbol === null) return null;
  const letters = foldForSearch(symbol).replace(/[^a-z0-9]/g, '');
  // These codes stand for two types each, and the types are numbered apart.
  const kind = AMBIGUOUS_CODE.test(symbol) ? type : '';
  return `${Number.parseInt(number, 10)}|${year ?? ''}|${letters}|${kind}`;
}

function isOneBody(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return true;
  const [one, other] = [foldForSearch(a), foldForSearch(b)];
  return one === other || one.includes(other) || other.includes(one);
}

function fits(cluster: Cluster, { date, issuer }: Draft): boolean {
  return (
    (cluster.date === null || date === null || cluster.date === date) && isOneBody(cluster.issuer, issuer)
  );
}

function join(clusters: Cluster[], mention: Draft): void {
  const cluster = clusters.findLast((one) => fits(one, mention));
  if (cluster === undefined) {
    clusters.push({ mentions: [mention], date: mention.date, issuer: mention.issuer });
    return;
  }
  cluster.mentions.push(mention);
  cluster.date ??= mention.date;
  cluster.issuer ??= mention.issuer;
}

/** What one short mention ("Nghị quyết 56", "Luật Lưu trữ") can mean. */
interface Meanings {
  complete: Set<Cluster>;
  /** Mentions that are all short: one document, as far as the text tells. */
  short: Cluster[];
}

function antecedentOf(short: Draft, { complete, short: shorts }: Meanings): Cluster | null {
  if (complete.size > 0) {
    const fitting = [...complete].filter((cluster) => fits(cluster, short));
    return fitting.length === 1 ? (fitting[0] ?? null) : null;
  }
  return shorts.findLast((cluster) => fits(cluster, short)) ?? null;
}

function fillFrom(cluster: Cluster): void {
  const [first] = cluster.mentions;
  const complete = cluster.mentions.find(({ symbol }) => symbol !== null);
  for (const mention of cluster.mentions) {
    if (mention !== first && first !== undefined) mention.sameAs = first;
    if (complete !== undefined && complete !== mention) {
      const isShort = mention.symbol === null;
      guess(mention, 'symbol', complete.symbol, 'symbol-from-same-document');
      guess(mention, 'number', complete.number, 'number-from-same-document');
      if (isShort) guess(mention, 'year', complete.year, 'year-from-same-document');
      guess(mention, 'title', complete.title, 'title-from-same-document');
      mention.issuerCode ??= complete.issuerCode;
    }
    guess(mention, 'date', cluster.date, 'date-from-same-document');
    guess(mention, 'issuer', cluster.issuer, 'issuer-from-same-document');
  }
}

/** How a document is called without its symbol: by type and number, or by title. */
function shortNamesOf({ type, number, title, year }: Draft): string[] {
  const names: string[] = [];
  if (number !== null) names.push(`${type}|${Number.parseInt(number, 10)}`);
  // The year of a law named by title tells two laws of one name apart; that inside a number does not.
  if (title !== null) names.push(`${foldForSearch(title)}|${number === null ? (year ?? '') : ''}`);
  return names;
}

function clustersOf(citations: readonly Draft[]): Cluster[] {
  const byKey = new Map<string, Cluster[]>();
  for (const citation of citations) {
    const key = keyOf(citation);
    if (key === null) continue;
    const clusters = byKey.get(key) ?? [];
    join(clusters, citation);
    byKey.set(key, clusters);
  }
  return [...byKey.values()].flat();
}

/** Brings mentions of one document together and fills what one of them says into the others. */
export function resolveSameDocuments(citations: readonly Draft[]): void {
  const clusters = clustersOf(citations);
  const meanings = new Map<string, Meanings>();
  const meaningsOf = (name: string): Meanings => {
    const known = meanings.get(name) ?? { complete: new Set(), short: [] };
    meanings.set(name, known);
    return known;
  };
  for (const cluster of clusters) {
    for (const mention of cluster.mentions) {
      for (const name of shortNamesOf(mention)) meaningsOf(name).complete.add(cluster);
    }
  }
  for (const short of citations) {
    const [name] = keyOf(short) === null ? shortNamesOf(short) : [];
    if (name === undefined) continue;
    const known = meaningsOf(name);
    const cluster = antecedentOf(short, known);
    if (cluster !== null) cluster.mentions.push(short);
    else {
      const alone: Cluster = { mentions: [short], date: short.date, issuer: short.issuer };
      known.short.push(alone);
      clusters.push(alone);
    }
  }
  for (const cluster of clusters) {
    cluster.mentions.sort((a, b) => a.start - b.start);
    fillFrom(cluster);
  }
}
