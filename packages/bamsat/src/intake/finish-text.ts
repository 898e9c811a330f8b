/**
 * Makes a text final: NFC, LF line ends, nothing that a database or an offset would stumble over. A text that is final stays as it is.
 */
export function finishText(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\t\n])\p{Cc}|\ufeff/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC');
}
