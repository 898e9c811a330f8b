import { foldForSearch, type Source } from '../text.js';
import { type Draft, guess } from './draft.js';

/** Mentions of one document, with what all of them together say. */
interface Cluster {
  mentions: Draft[];
  date: string | null;
  issuer: string | null;
}

const AMBIGUOUS_CODE = /^(?:CT|TT|QĐ)[-/]/;
/** So many documents of one number are compared with a mention, the latest first; more occur in no real text. */
const MAX_CANDIDATES = 32;
/** "(sau đây gọi tắt là Nghị quyết 56)" right before the short name. */
const DEFINED_AS = /(?:gọi|viết)(?: tắt| chung)?(?: là|:) ?[“"‘]?$/;
const DEFINITION_REACH = 600;

/** "Nghị định 12/2031" is not 12/2030/NĐ-CP. */
function isOneYear({ mentions: [first] }: Cluster, { number, year }: Draft): boolean {
  if (number === null || year === null || first === undefined || first.number === null) return true;
  return first.year === null || first.year === year;
}

/** Compares words without marks and case; each is brought to that form once. */
class Comparer {
  private readonly forms = new Map<string, string>();
  private readonly letters = new Map<string, string>();

  formOf(written: string): string {
    const known = this.forms.get(written);
    if (known !== undefined) return known;
    const form = foldForSearch(written);
    this.forms.set(written, form);
    return form;
  }

  isOneBody(a: string | null, b: string | null): boolean {
    if (a === null || b === null || a === b) return true;
    const [one, other] = [this.formOf(a), this.formOf(b)];
    return one === other || one.includes(other) || other.includes(one);
  }

  fits(cluster: Cluster, mention: Draft): boolean {
    const { date, issuer, issuedIn } = mention;
    if (!isOneYear(cluster, mention)) return false;
    if (issuedIn !== null && cluster.date !== null && Number(cluster.date.slice(0, 4)) !== issuedIn)
      return false;
    return (
      (cluster.date === null || date === null || cluster.date === date) &&
      this.isOneBody(cluster.issuer, issuer)
    );
  }

  /** Number and letters of the symbol: the two spellings 9-HD/BTCTW and 9/HD-BTCTW are one document. */
  keyOf({ number, year, symbol, type }: Draft): string | null {
    if (number === null || symbol === null) return null;
    // These codes stand for two types each, and the types are numbered apart.
    const kind = AMBIGUOUS_CODE.test(symbol) ? type : '';
    return `${Number.parseInt(number, 10)}|${year ?? ''}|${this.lettersOf(symbol)}|${kind}`;
  }

  private lettersOf(symbol: string): string {
    const known = this.letters.get(symbol);
    if (known !== undefined) return known;
    const letters = foldForSearch(symbol).replace(/[^a-z0-9]/g, '');
    this.letters.set(symbol, letters);
    return letters;
  }
}

function addTo(cluster: Cluster, mention: Draft): void {
  cluster.mentions.push(mention);
  cluster.date ??= mention.date;
  cluster.issuer ??= mention.issuer;
}

/** The latest of the clusters that can be the mention's document. */
function fittingOne(comparer: Comparer, clusters: readonly Cluster[], mention: Draft): Cluster | null {
  const from = Math.max(0, clusters.length - MAX_CANDIDATES);
  for (let i = clusters.length - 1; i >= from; i--) {
    const cluster = clusters[i];
    if (cluster !== undefined && comparer.fits(cluster, mention)) return cluster;
  }
  return null;
}

/** What one short mention ("Nghị quyết 56", "Luật Lưu trữ") can mean. */
interface Meanings {
  complete: Set<Cluster>;
  /** Mentions that are all short: one document, as far as the text tells. */
  short: Cluster[];
}

function antecedentOf(
  comparer: Comparer,
  short: Draft,
  { complete, short: shorts }: Meanings,
): Cluster | null {
  if (complete.size === 0) return fittingOne(comparer, shorts, short);
  let fitting: Cluster | null = null;
  let count = 0;
  for (const cluster of complete) {
    if (count++ >= MAX_CANDIDATES) break;
    if (!comparer.fits(cluster, short)) continue;
    if (fitting !== null) return null;
    fitting = cluster;
  }
  return fitting;
}

function fillFrom(cluster: Cluster): void {
  const [first] = cluster.mentions;
  const complete = cluster.mentions.find(({ symbol }) => symbol !== null);
  for (const mention of cluster.mentions) {
    if (mention !== first && first !== undefined) mention.sameAs = first;
    if (complete !== undefined && complete !== mention) {
      const isShort = mention.symbol === null;
      // A law named by its title stays so; `sameAs` leads to its number.
      if (mention.number !== null) guess(mention, 'symbol', complete.symbol, 'symbol-from-same-document');
      if (isShort && mention.number !== null)
        guess(mention, 'year', complete.year, 'year-from-same-document');
      guess(mention, 'title', complete.title, 'title-from-same-document');
      mention.typeCode ??= complete.typeCode;
      mention.issuerCode ??= complete.issuerCode;
    }
    guess(mention, 'date', cluster.date, 'date-from-same-document');
    guess(mention, 'issuer', cluster.issuer, 'issuer-from-same-document');
  }
}

/** How a document is called without its symbol: by type and number, or by title. */
function shortNamesOf(comparer: Comparer, { type, number, title, year }: Draft): string[] {
  const names: string[] = [];
  if (number !== null) names.push(`${type}|${Number.parseInt(number, 10)}`);
  // The year of a law named by title tells two laws of one name apart; that inside a number does not.
  if (title !== null) names.push(`${comparer.formOf(title)}|${number === null ? (year ?? '') : ''}`);
  return names;
}

function clustersOf(comparer: Comparer, citations: readonly Draft[]): Cluster[] {
  const byKey = new Map<string, Cluster[]>();
  const all: Cluster[] = [];
  for (const citation of citations) {
    const key = comparer.keyOf(citation);
    if (key === null) continue;
    const clusters = byKey.get(key) ?? [];
    const known = fittingOne(comparer, clusters, citation);
    if (known !== null) addTo(known, citation);
    else {
      const cluster: Cluster = { mentions: [citation], date: citation.date, issuer: citation.issuer };
      clusters.push(cluster);
      all.push(cluster);
    }
    byKey.set(key, clusters);
  }
  return all;
}

/** "Luật Đất đai năm 2024 (Luật số 31/2024/QH15": the number of what was just named. */
function isInBrackets(source: Source, before: Draft, citation: Draft): boolean {
  return before.type === citation.type && source.folded.slice(before.end, citation.start) === ' (';
}

/**
 * What the short name at this place stands for: "Quyết định số 5/QĐ-UBND … thực hiện Chỉ thị số 7/CT-TTg (sau đây gọi là Quyết
 * định 5)" names the one of that type and number, else the one right before.
 */
function definedBy(citations: readonly Draft[], at: number): Draft | null {
  const short = citations[at];
  const before = citations[at - 1];
  if (short === undefined || before === undefined) return null;
  if (short.number === null || short.symbol !== null) return before;
  for (let i = at - 1; i >= 0; i--) {
    const one = citations[i];
    if (one === undefined || short.start - one.after > DEFINITION_REACH) break;
    if (one.type === short.type && one.number === short.number) return one;
  }
  return before.type === short.type && before.number !== null ? null : before;
}

/** For each short name that the text itself defines ("sau đây gọi tắt là …"), the document that it is defined for. */
function definitionsIn(source: Source, citations: readonly Draft[]): Map<Draft, Draft> {
  const defined = new Map<Draft, Draft>();
  for (const [i, citation] of citations.entries()) {
    const before = citations[i - 1];
    if (before === undefined || citation.start - before.after > DEFINITION_REACH) continue;
    if (before.symbol === null && citation.symbol !== null && isInBrackets(source, before, citation)) {
      defined.set(before, citation);
      continue;
    }
    if (!DEFINED_AS.test(source.folded.slice(Math.max(0, citation.start - 24), citation.start))) continue;
    const full = definedBy(citations, i);
    if (full !== null) defined.set(citation, full);
  }
  return defined;
}

/** Brings mentions of one document together and fills what one of them says into the others. */
export function resolveSameDocuments(source: Source, citations: readonly Draft[]): void {
  const comparer = new Comparer();
  const clusters = clustersOf(comparer, citations);
  const clusterOf = new Map<Draft, Cluster>();
  const meanings = new Map<string, Meanings>();
  const meaningsOf = (name: string): Meanings => {
    const known = meanings.get(name) ?? { complete: new Set(), short: [] };
    meanings.set(name, known);
    return known;
  };
  const learn = (cluster: Cluster, mention: Draft): void => {
    clusterOf.set(mention, cluster);
    for (const name of shortNamesOf(comparer, mention)) meaningsOf(name).complete.add(cluster);
  };
  for (const cluster of clusters) for (const mention of cluster.mentions) learn(cluster, mention);

  const definitions = definitionsIn(source, citations);
  for (const short of citations) {
    // What has a symbol is in a cluster already.
    const [name] = clusterOf.has(short) ? [] : shortNamesOf(comparer, short);
    if (name === undefined) continue;
    const known = meaningsOf(name);
    const definition = definitions.get(short);
    const defined = definition === undefined ? undefined : clusterOf.get(definition);
    const cluster = defined ?? antecedentOf(comparer, short, known);
    if (cluster !== null) {
      addTo(cluster, short);
      if (defined !== undefined) learn(cluster, short);
    } else {
      const alone: Cluster = { mentions: [short], date: short.date, issuer: short.issuer };
      clusterOf.set(short, alone);
      known.short.push(alone);
      clusters.push(alone);
    }
  }
  for (const cluster of clusters) {
    cluster.mentions.sort((a, b) => a.start - b.start);
    fillFrom(cluster);
  }
}
