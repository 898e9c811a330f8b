import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type OfficialSource, recipientLines } from './source.js';

const FONT = 'Times New Roman';
/** Half points: 14 pt for the text, 12 pt for the foot. */
const TEXT_SIZE = 28;
const FOOT_SIZE = 24;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_LINES = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE };
/** Twentieths of a point. */
const INDENT = 567;

/** Sets a document as an office does: letterhead and foot in tables without lines, A4, margins of Decree 30. */
export function writeDocx(source: OfficialSource): Promise<Buffer> {
  const document = new Document({
    title: source.subject,
    creator: 'Văn thư',
    styles: { default: { document: { run: { font: FONT, size: TEXT_SIZE } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1134, bottom: 1134, left: 1701, right: 850 },
          },
        },
        children: [
          columns(source.left.map(centred), source.right.map(centred)),
          centred(''),
          ...(source.type === null ? [] : [bold(source.type), bold(source.subject), centred('')]),
          ...source.body.map(paragraph),
          columns(
            [footLine('Nơi nhận:', true), ...recipientLines(source).map((line) => footLine(line, false))],
            signatureLines(source),
          ),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function columns(left: readonly Paragraph[], right: readonly Paragraph[]): Table {
  const cell = (children: readonly Paragraph[], share: number) =>
    new TableCell({
      children: [...children],
      width: { size: share, type: WidthType.PERCENTAGE },
      borders: NO_LINES,
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { ...NO_LINES, insideHorizontal: NO_LINE, insideVertical: NO_LINE },
    rows: [new TableRow({ children: [cell(left, 46), cell(right, 54)] })],
  });
}

function signatureLines(source: OfficialSource): Paragraph[] {
  const name = source.signature.at(-1) ?? '';
  return [...source.signature.slice(0, -1).map(bold), centred(''), centred(''), bold(name)];
}

function centred(text: string): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun(text)] });
}

function bold(text: string): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, bold: true })] });
}

function paragraph(text: string): Paragraph {
  const isHeading = /^(?:[IVX]+\. |Điều \d+\.$|Tháng \d+$)/.test(text) || text === text.toUpperCase();
  return new Paragraph({
    alignment: text === text.toUpperCase() ? AlignmentType.CENTER : AlignmentType.JUSTIFIED,
    indent: { firstLine: text === text.toUpperCase() ? 0 : INDENT },
    spacing: { after: 120 },
    children: [new TextRun({ text, bold: isHeading })],
  });
}

function footLine(text: string, isHead: boolean): Paragraph {
  return new Paragraph({ children: [new TextRun({ text, size: FOOT_SIZE, bold: isHead, italics: isHead })] });
}
