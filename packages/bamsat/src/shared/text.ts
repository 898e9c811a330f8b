/** Line ends of other systems; a text of ours knows `\n`, and the `\r\n` that browsers send. */
const OTHER_LINE_ENDS = /[\v\f\u0085]/g;
/** Nobody means these in a text, and PostgreSQL refuses the first of them. */
const CONTROLS = /(?![\t\n\r])\p{Cc}/gu;

/** A text that a person sent in a form, as it goes on from there: NFC, without control characters but tabs and line ends. */
export function formText(text: string): string {
  return text.replace(OTHER_LINE_ENDS, '\n').replace(CONTROLS, '').normalize('NFC');
}
