import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { AppError } from '../shared/index.js';
import { encodingName } from './decode.js';
import { writeNumbers } from './docx-numbers.js';
import { type DomNode, linesOfHtml } from './html-lines.js';
import type { FormatReader } from './intake.js';
import { legacyFont } from './legacy-tables.js';
import { convertLegacy, isModern, type Repair, repairLegacyText } from './legacy-text.js';
import { packParts, unpackParts } from './zip.js';

/** The parts that hold text and what it hangs on; pictures, fonts and embedded files stay packed. */
const TEXT_PART =
  /^(?:\[Content_Types\]\.xml|(?:.*\/)?_rels\/[^/]*\.rels|word\/[^/]+\.xml|docProps\/core\.xml)$/i;

const ZIP_SIGNATURE = Buffer.from('PK\x03\x04', 'latin1');

/** Word documents since 2007 (ECMA-376). Headers and footers are left out; numbers of lists are written out. */
export const docx: FormatReader = {
  format: 'docx',
  extensions: ['.docx', '.docm', '.dotx'],
  mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  heavy: true,
  sniff(bytes) {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (!file.subarray(0, 4).equals(ZIP_SIGNATURE)) return 0;
    return file.includes('[Content_Types].xml') && file.includes('word/') ? 1 : 0;
  },
  async read(bytes, context) {
    const parts = unpackParts(bytes, context, (part) => TEXT_PART.test(part));
    numberLists(parts);
    let byFont: Repair | null = null;
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(packParts(parts)) },
      {
        // Pictures were left packed; they must not be asked for.
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        externalFileAccess: false,
        ignoreEmptyParagraphs: true,
        transformDocument: (document: WordElement) =>
          convertFonts(document, (encoding) => {
            byFont = encoding;
          }),
      },
    );
    const { body }: { body: DomNode } = parseHTML(
      `<!doctype html><html><body>${value}</body></html>`,
    ).document;
    const lines = linesOfHtml(body).map((line) => line.replace(/ ?↑$/, ''));
    const { text, repaired: byStatistics } = repairLegacyText(lines.join('\n'));
    if (text.trim() === '') throw new AppError('intake.no-text', { name: context.name, format: 'docx' });
    const converted: Repair | null = byFont ?? byStatistics;
    return {
      text,
      encoding: converted ?? 'utf-8',
      converted,
      title: titleOf(parts),
      notes: converted === null ? [] : [{ code: 'converted', params: { encoding: encodingName(converted) } }],
    };
  },
};

/** Writes the numbers of lists into the document part, when there are lists. */
function numberLists(parts: Record<string, Uint8Array>): void {
  const numbering = parts['word/numbering.xml'];
  const styles = parts['word/styles.xml'];
  const main = Object.keys(parts).find((part) => /^word\/document\d*\.xml$/i.test(part));
  const document = main === undefined ? undefined : parts[main];
  if (!numbering || !main || !document) return;
  const decoder = new TextDecoder();
  const numbered = writeNumbers(
    decoder.decode(document),
    styles ? decoder.decode(styles) : '',
    decoder.decode(numbering),
  );
  const encoder = new TextEncoder();
  parts[main] = encoder.encode(numbered.document);
  if (styles) parts['word/styles.xml'] = encoder.encode(numbered.styles);
}

/** What is used of the tree that mammoth shows before it writes HTML. */
interface WordElement {
  type: string;
  children?: WordElement[];
  value?: string;
  font?: string | null;
  isAllCaps?: boolean;
}

/**
 * Converts runs that are set in a legacy font, which is surer than statistics and knows capitals; and writes what is
 * shown as capitals in capitals.
 */
function convertFonts(document: WordElement, onConverted: (encoding: Repair) => void): WordElement {
  const visit = (element: WordElement, font: string | null, capitals: boolean): WordElement => {
    const inRun = element.type === 'run';
    const ownFont = inRun ? (element.font ?? null) : font;
    const ownCapitals = inRun ? element.isAllCaps === true : capitals;
    if (element.type === 'text' && element.value !== undefined) {
      return { ...element, value: convertRun(element.value, ownFont, ownCapitals, onConverted) };
    }
    if (!element.children) return element;
    return { ...element, children: element.children.map((child) => visit(child, ownFont, ownCapitals)) };
  };
  return visit(document, null, false);
}

function convertRun(
  text: string,
  font: string | null,
  capitals: boolean,
  onConverted: (encoding: Repair) => void,
): string {
  const legacy = font === null ? null : legacyFont(font);
  // Word shows Unicode letters in another font without changing the run's font: such a run is right as it is.
  if (legacy === null || isModern(text)) return capitals ? text.toUpperCase() : text;
  const converted = convertLegacy(text, legacy.encoding);
  if (converted !== text) onConverted(legacy.encoding);
  return capitals || legacy.capitals ? converted.toUpperCase() : converted;
}

const XML_ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

function titleOf(parts: Record<string, Uint8Array>): string | null {
  const core = parts['docProps/core.xml'];
  if (!core) return null;
  const raw = /<dc:title>([^<]{1,1000})<\/dc:title>/.exec(new TextDecoder().decode(core))?.[1] ?? '';
  const title = raw.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => XML_ENTITIES[entity] ?? entity).trim();
  return title === '' ? null : repairLegacyText(title).text;
}
