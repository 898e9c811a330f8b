/** What a spreadsheet takes for the beginning of a formula, also behind spaces and in full width. */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\r]/u;

/**
 * A table as comma-separated values (RFC 4180) that a spreadsheet opens as UTF-8. No cell can run as a formula: one that looks
 * so gets an apostrophe before it.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map(cellOf).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function cellOf(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
