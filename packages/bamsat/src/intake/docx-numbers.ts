/**
 * Word stores "1.", "a)" and "Điều 3." of automatic lists as rules, not as text. They are written into the text here,
 * since an official document is cited by them. Works on the XML as it stands; the parts are those of ECMA-376, 17.9.
 */

interface Level {
  start: number;
  format: string;
  /** `%1.%2`: the numbers of the levels with the text around them. */
  text: string;
}

interface ListRule {
  /** Lists with the same key go on counting each other's items. */
  key: string;
  levels: Map<number, Level>;
  /** Levels that this list starts anew. */
  restarts: Map<number, number>;
}

interface ListPlace {
  list: string;
  level: number;
}

/** The XML of a document's parts with the numbers written into it and the rules taken out. */
export interface NumberedXml {
  document: string;
  styles: string;
}

const PARAGRAPH_PROPERTIES = /<w:pPr>[\s\S]*?<\/w:pPr>/g;
const LIST_PLACE = /<w:numPr>[\s\S]*?<\/w:numPr>/g;
const CHANGED_PROPERTIES = /<w:pPrChange\b[\s\S]*?<\/w:pPrChange>/g;

/** Writes the numbers of automatic lists in front of their paragraphs. */
export function writeNumbers(document: string, styles: string, numbering: string): NumberedXml {
  const rules = readRules(numbering);
  const byStyle = readStylePlaces(styles, numbering);
  const counters = new Map<string, number[]>();
  const restarted = new Set<string>();
  const written = document.replace(CHANGED_PROPERTIES, '').replace(PARAGRAPH_PROPERTIES, (properties) => {
    const style = attribute(properties, 'pStyle');
    const own = readPlace(properties);
    const inherited = style === null ? null : (byStyle.get(style) ?? null);
    const list = own?.list ?? inherited?.list ?? null;
    const rule = list === null ? undefined : rules.get(list);
    const bare = properties.replace(LIST_PLACE, '');
    if (list === null || rule === undefined) return bare;
    const level = own?.level ?? inherited?.level ?? 0;
    const count = counters.get(rule.key) ?? [];
    counters.set(rule.key, count);
    const restart = rule.restarts.get(level);
    if (restart !== undefined && !restarted.has(`${list} ${level}`)) {
      restarted.add(`${list} ${level}`);
      count[level] = restart - 1;
    }
    count[level] = (count[level] ?? (rule.levels.get(level)?.start ?? 1) - 1) + 1;
    count.length = level + 1;
    const label = labelOf(rule, level, count);
    return label === '' ? bare : `${bare}<w:r><w:t xml:space="preserve">${label} </w:t></w:r>`;
  });
  return { document: written, styles: styles.replace(LIST_PLACE, '') };
}

function readRules(numbering: string): Map<string, ListRule> {
  const levelsByAbstract = new Map<string, Map<number, Level>>();
  for (const [, id = '', body = ''] of numbering.matchAll(
    /<w:abstractNum\b[^>]*w:abstractNumId="(\d+)"[^>]*>([\s\S]*?)<\/w:abstractNum>/g,
  )) {
    levelsByAbstract.set(id, readLevels(body));
  }
  const rules = new Map<string, ListRule>();
  for (const [, id = '', body = ''] of numbering.matchAll(
    /<w:num\b[^>]*w:numId="(\d+)"[^>]*>([\s\S]*?)<\/w:num>/g,
  )) {
    const abstract = attribute(body, 'abstractNumId') ?? '';
    const levels = new Map(levelsByAbstract.get(abstract));
    const restarts = new Map<number, number>();
    for (const [, level = '0', override = ''] of body.matchAll(
      /<w:lvlOverride\b[^>]*w:ilvl="(\d)"[^>]*>([\s\S]*?)<\/w:lvlOverride>/g,
    )) {
      for (const [changed, rule] of readLevels(override)) levels.set(changed, rule);
      const start = attribute(override, 'startOverride');
      if (start !== null) restarts.set(Number(level), Number(start));
    }
    // 0 is Word's way to say "no list".
    if (id !== '0') rules.set(id, { key: abstract, levels, restarts });
  }
  return rules;
}

function readLevels(xml: string): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const [, level = '0', body = ''] of xml.matchAll(
    /<w:lvl\b[^>]*w:ilvl="(\d)"[^>]*>([\s\S]*?)<\/w:lvl>/g,
  )) {
    levels.set(Number(level), {
      start: Number(attribute(body, 'start') ?? 1),
      format: attribute(body, 'numFmt') ?? 'decimal',
      text: attribute(body, 'lvlText') ?? '',
    });
  }
  return levels;
}

/** Which paragraph styles are lists: by the style itself, by the style that it is based on, or by the list naming it. */
function readStylePlaces(styles: string, numbering: string): Map<string, ListPlace> {
  const places = new Map<string, ListPlace>();
  const basedOn = new Map<string, string>();
  for (const [, id = '', body = ''] of styles.matchAll(
    /<w:style\b[^>]*w:styleId="([^"]+)"[^>]*>([\s\S]*?)<\/w:style>/g,
  )) {
    const place = readPlace(body);
    const list = place?.list ?? null;
    if (list !== null) places.set(id, { list, level: place?.level ?? 0 });
    const base = attribute(body, 'basedOn');
    if (base !== null) basedOn.set(id, base);
  }
  // A style in the middle of a multi-level list states the list, and the list says which level is the style's.
  for (const [, level = '0', body = ''] of numbering.matchAll(
    /<w:lvl\b[^>]*w:ilvl="(\d)"[^>]*>([\s\S]*?)<\/w:lvl>/g,
  )) {
    const style = attribute(body, 'pStyle');
    const place = style === null ? undefined : places.get(style);
    if (style !== null && place) places.set(style, { ...place, level: Number(level) });
  }
  for (const style of basedOn.keys()) {
    const seen = new Set<string>();
    let base: string | undefined = style;
    while (base !== undefined && !places.has(base) && !seen.has(base)) {
      seen.add(base);
      base = basedOn.get(base);
    }
    const place = base === undefined ? undefined : places.get(base);
    if (place) places.set(style, place);
  }
  return places;
}

function readPlace(xml: string): { list: string | null; level: number | null } | null {
  const [place] = xml.match(LIST_PLACE) ?? [];
  if (place === undefined) return null;
  const level = attribute(place, 'ilvl');
  return { list: attribute(place, 'numId'), level: level === null ? null : Math.min(8, Number(level) || 0) };
}

/** The `w:val` of the first element of this name (`abstractNumId`, `start` …), as it stands in the XML. */
function attribute(xml: string, element: string): string | null {
  return new RegExp(`<w:${element}\\b[^>]*w:val="([^"]*)"`).exec(xml)?.[1] ?? null;
}

function labelOf(rule: ListRule, level: number, count: readonly number[]): string {
  const own = rule.levels.get(level);
  if (own === undefined || own.format === 'none') return '';
  // A bullet is a character of a symbol font: a dash says the same.
  if (own.format === 'bullet') return '-';
  return own.text.replace(/%(\d)/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const at = rule.levels.get(index);
    return formatNumber(count[index] ?? at?.start ?? 1, at?.format ?? 'decimal');
  });
}

function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    default:
      return String(value);
  }
}

/** a to z, then aa, bb … as Word counts. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

// biome-ignore format: a table
const ROMAN = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'],
  [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
] as const;

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let left = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    text += sign.repeat(Math.floor(left / worth));
    left %= worth;
  }
  return text;
}
