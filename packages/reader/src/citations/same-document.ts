import { foldForSearch } from '../text.js';
import { type Draft, guess } from './draft.js';

/** Mentions of one document, with what all of them together say. */
interface Cluster {
  mentions: Draft[];
  date: string | null;
  issuer: string | null;
}

/** Number and letters of the symbol: the two spellings 9-HD/BTCTW and 9/HD-BTCTW are one document. */
function keyOf({ number, year, symbol }: Draft): string | null {
  if (number === null || symbol === null) return null;
  return `${Number.parseInt(number, 10)}|${year ?? ''}|${foldForSearch(symbol).replace(/[^a-z0-9]/g, '')}`;
}

function isOneBody(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
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

/** The one document with a symbol that a short mention ("Nghị quyết 56", "Luật Lưu trữ") can mean, null where there are two. */
function antecedentOf(short: Draft, clusters: readonly Cluster[]): Cluster | null {
  const fitting = clusters.filter(({ mentions: [first] }) => {
    if (first === undefined || first.type !== short.type) return false;
    if (short.number !== null) {
      return (
        first.symbol !== null && Number.parseInt(first.number ?? '', 10) === Number.parseInt(short.number, 10)
      );
    }
    if (short.title === null || first.title === null) return false;
    if (short.year !== null && first.year !== null && first.number === null && short.year !== first.year)
      return false;
    return foldForSearch(first.title) === foldForSearch(short.title);
  });
  const [only, another] = fitting.filter((cluster) => fits(cluster, short));
  return only !== undefined && another === undefined ? only : null;
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

/** Brings mentions of one document together and fills what one of them says into the others. */
export function resolveSameDocuments(citations: readonly Draft[]): void {
  const byKey = new Map<string, Cluster[]>();
  const byHead = new Map<string, Cluster[]>();
  const headOf = ({ type, number, title }: Draft): string =>
    number !== null ? `${type}|${Number.parseInt(number, 10)}` : `${type}|${foldForSearch(title ?? '')}`;
  for (const citation of citations) {
    const key = keyOf(citation);
    if (key === null) continue;
    const clusters = byKey.get(key) ?? [];
    join(clusters, citation);
    byKey.set(key, clusters);
  }
  for (const cluster of [...byKey.values()].flat()) {
    for (const mention of cluster.mentions) {
      for (const head of new Set([
        headOf(mention),
        `${mention.type}|${foldForSearch(mention.title ?? '')}`,
      ])) {
        const list = byHead.get(head) ?? [];
        if (!list.includes(cluster)) list.push(cluster);
        byHead.set(head, list);
      }
    }
  }
  for (const short of citations) {
    if (keyOf(short) !== null) continue;
    const list = byHead.get(headOf(short)) ?? [];
    const cluster = antecedentOf(short, list);
    if (cluster === null) {
      byHead.set(headOf(short), [...list, { mentions: [short], date: short.date, issuer: short.issuer }]);
      byKey.set(`short|${byKey.size}`, byHead.get(headOf(short))?.slice(-1) ?? []);
    } else cluster.mentions.push(short);
  }
  for (const cluster of [...byKey.values()].flat()) {
    cluster.mentions.sort((a, b) => a.start - b.start);
    fillFrom(cluster);
  }
}
