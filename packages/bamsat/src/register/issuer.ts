import { fold, foldForSearch } from 'bamsat-reader';

/** A body taken apart: what it is, on which level, of which place. */
export interface IssuerParts {
  /** "hoi dong nhan dan"; `committee` for every organ of a Party committee, which share one series of numbers. */
  readonly body: string;
  /** "tinh", "thanh pho" … or '' where the name has none. */
  readonly level: string;
  /** "quang ninh", '' where the text leaves it to its context. */
  readonly place: string;
}

/** Organs that issue papers under the number of the body behind them. */
const ORGAN = /^(?:ban chấp hành|ban thường vụ|thường trực|chủ tịch|văn phòng)\s+(?=\S)/;
const COMMITTEE_OF_LEVEL: ReadonlyMap<string, string> = new Map([
  ['tỉnh ủy', 'tinh'],
  ['thành ủy', 'thanh pho'],
  ['huyện ủy', 'huyen'],
  ['quận ủy', 'quan'],
  ['thị ủy', 'thi xa'],
]);
const LEVEL = /(?:^|\s)(tỉnh|thành phố|thị xã|thị trấn|huyện|quận|phường|đặc khu|xã(?!\s+hội))(?:\s|$)/g;
const CENTRAL = /^(?:bộ chính trị|ban bí thư|trung ương(?: đảng.*)?|đảng cộng sản việt nam)$/;

/** Takes the name of a body apart, so that "BCH Đảng bộ thành phố Hạ Long" and "Thành ủy Hạ Long" are one. */
export function issuerParts(issuer: string): IssuerParts {
  let name = fold(issuer).trim();
  while (ORGAN.test(name)) name = name.replace(ORGAN, '');
  if (CENTRAL.test(name)) return { body: 'trung uong', level: '', place: '' };
  for (const [committee, level] of COMMITTEE_OF_LEVEL) {
    if (name === committee || name.startsWith(`${committee} `)) {
      return { body: 'committee', level, place: placeOf(name.slice(committee.length)) };
    }
  }
  const head = /^(?:đảng bộ|đảng ủy)\s+/.exec(name);
  const rest = head ? name.slice(head[0].length) : name;
  const found = [...rest.matchAll(LEVEL)].at(-1);
  if (!found) return { body: foldForSearch(head ? `committee ${rest}` : rest), level: '', place: '' };
  const before = foldForSearch(rest.slice(0, found.index)).trim();
  return {
    body: head ? `committee ${before}`.trim() : before,
    level: foldForSearch(found[1] ?? ''),
    place: placeOf(rest.slice(found.index + found[0].length)),
  };
}

/** `one`: the same body; `fitting`: the same as far as both say; `unknown`: one side says nothing; `other`: another body. */
export type IssuerMatch = 'one' | 'fitting' | 'unknown' | 'other';

/** Compares two issuers by their parts. */
export function matchIssuers(a: string | null, b: string | null): IssuerMatch {
  if (!a || !b) return 'unknown';
  const [one, other] = [issuerParts(a), issuerParts(b)];
  if (one.body !== other.body) return 'other';
  if (one.level !== other.level) return one.level && other.level ? 'other' : 'fitting';
  if (one.place === other.place) return 'one';
  return one.place && other.place ? 'other' : 'fitting';
}

function placeOf(text: string): string {
  return foldForSearch(text)
    .replace(/^\s*(?:tinh|thanh pho|tp\.?|huyen|quan|thi xa|phuong|xa)\s+/, '')
    .trim();
}
