import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2, levels A and AA, with all that they took over from 2.0 and 2.1. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Gives a line for every place that a rule objects to. */
const RUN = `
  axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(RULES)} }, resultTypes: ['violations'] })
    .then(({ violations }) => violations.flatMap((violation) => violation.nodes.map((node) => {
      const reason = [...node.any, ...node.all, ...node.none][0]?.message ?? violation.help;
      return [violation.id, node.target.join(' '), reason].join(' · ').replaceAll('\\n', ' ');
    })).join('\\n'))`;

/**
 * What axe objects to on this page: rule, place and reason, a line each. It is evaluated as from the browser's own tools, which
 * the Content-Security-Policy of the page neither allows nor has to: the policy stays in force for the page itself.
 */
export async function violationsOf(page: Page): Promise<string[]> {
  const tools = await page.context().newCDPSession(page);
  try {
    await tools.send('Runtime.evaluate', { expression: AXE });
    const { result, exceptionDetails } = await tools.send('Runtime.evaluate', {
      expression: RUN,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(`axe did not run: ${exceptionDetails.exception?.description}`);
    return String(result.value).split('\n').filter(Boolean);
  } finally {
    await tools.detach();
  }
}
