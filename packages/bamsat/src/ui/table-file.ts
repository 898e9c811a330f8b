/** What a spreadsheet takes for the beginning of a formula, also behind spaces and in full width. */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\r]/u;

/**
 * Answers with a table as comma-separated values (RFC 4180) that a spreadsheet opens as UTF-8. No cell can run as a formula: one
 * that looks so gets an apostrophe before it.
 *
 * @param name the name under which it is saved, plain ASCII
 */
export function tableFile(name: string, rows: readonly (readonly string[])[]): Response {
  const lines = rows.map((row) => row.map(cellOf).join(','));
  return new Response(`\ufeff${lines.join('\r\n')}\r\n`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
    },
  });
}

function cellOf(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
