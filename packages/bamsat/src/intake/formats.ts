import { doc } from './doc.js';
import { docx } from './docx.js';
import { html } from './html.js';
import { image } from './image.js';
import type { FormatReader, IntakeFormat } from './intake.js';
import { mail } from './mail.js';
import { pdf } from './pdf.js';
import { plainText } from './plain-text.js';

/** Every format that can be read. A new one is a file of its own and a line here. */
export const FORMATS: readonly FormatReader[] = [plainText, html, docx, doc, pdf, image, mail];

/** From this score on the content has the signature of the format, and the name has no say. */
const SIGNATURE = 0.5;
/** What an extension adds: enough to choose between formats without a signature, never against one. */
const EXTENSION_BONUS = 0.1;

/** Which format the bytes are in. */
export interface ChosenFormat {
  reader: FormatReader;
  /** False where nothing in the content says so: it may be text, or HTML by its name. */
  certain: boolean;
}

/** Chooses the format by the content; only where the content leaves it open does the extension help. */
export function chooseFormat(bytes: Uint8Array, extension: string): ChosenFormat {
  const scored = FORMATS.map((reader) => {
    const content = reader.sniff(bytes);
    const bonus = content > 0 && reader.extensions.includes(extension) ? EXTENSION_BONUS : 0;
    return { reader, content, score: content + bonus };
  });
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return { reader: best.reader, certain: best.content >= SIGNATURE };
}

/** The reader of a format. */
export function readerOf(format: IntakeFormat): FormatReader {
  const reader = FORMATS.find((one) => one.format === format);
  if (!reader) throw new Error(`no reader for the format ${format}`);
  return reader;
}

/** The format that an extension (`.docx`) stands for, or null. */
export function formatOfExtension(extension: string): IntakeFormat | null {
  return FORMATS.find((reader) => reader.extensions.includes(extension))?.format ?? null;
}
