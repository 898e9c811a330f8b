import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findChromium } from '../../../scripts/chromium.mjs';
import { violationsOf } from './accessibility.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const PAGE = pathToFileURL(`${root}docs/reader/index.html`).href;
const PICTURES = `${root}test-results/`;
const TEXT =
  'Đồng chí Lê Thị Bích Ngân, Bí thư Thành ủy yêu cầu Sở Nội vụ thực hiện Nghị quyết số 56-NQ/TU, ngày 15/12/2031 của Tỉnh ủy, báo cáo trước ngày 30/6/2032.\n<b>Hết</b>';

let browser: Browser;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  execFileSync(process.execPath, [`${root}scripts/build-page.mjs`], { cwd: root });
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium was found; install it, or name one in BAMSAT_CHROMIUM');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
});
afterAll(async () => {
  await browser?.close();
});

/** Opens the page from its folder and fails on whatever the browser complains of, a request to anywhere else included. */
async function walk(
  width: number,
  colorScheme: 'light' | 'dark',
  steps: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/error|warning/.test(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    // The thread of the page is code of its own script.
    if (!/^(?:file|blob):/.test(request.url())) complaints.push(request.url());
  });
  try {
    await page.goto(PAGE);
    await steps(page);
    expect(complaints).toEqual([]);
    // Last, because axe asks for the style sheet in a way that the policy of the page forbids.
    expect(await violationsOf(page)).toEqual([]);
  } finally {
    await context.close();
  }
}

it.each([
  [390, 'light'],
  [1280, 'dark'],
] as const)('marks a pasted text at %d px, %s', (width, scheme) =>
  walk(width, scheme, async (page) => {
    await page.getByLabel('Văn bản', { exact: true }).fill(TEXT);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const marked = page.locator('#marked');
    await marked.locator('mark[data-layer="citations"]').waitFor();
    expect(await marked.textContent()).toBe(TEXT);
    expect(await marked.locator('mark[data-layer="citations"]').textContent()).toBe('Nghị quyết số 56-NQ/TU');
    expect(await marked.locator('mark[data-layer="people"]').textContent()).toBe('Lê Thị Bích Ngân');
    const citation = page.getByRole('region', { name: 'Văn bản được dẫn' }).locator('tbody tr');
    expect(await citation.locator('td').allTextContents()).toEqual([
      'Nghị quyết',
      '56-NQ/TU',
      '15/12/2031',
      'Tỉnh ủy',
      'được thực hiện',
    ]);
    const asked = page.getByRole('region', { name: 'Việc được giao' }).locator('tbody tr');
    expect(await asked.locator('td').nth(1).textContent()).toBe('Sở Nội vụ');
    expect(await asked.locator('td').nth(2).textContent()).toBe('30/06/2032');
    expect(
      await page.evaluate<boolean>(
        'document.documentElement.scrollWidth <= document.documentElement.clientWidth',
      ),
    ).toBe(true);
    await page.screenshot({ path: `${PICTURES}reader-page-${width}.png`, fullPage: true });
  }),
);

it('switches layers and the language, and says so when there is nothing to read', () =>
  walk(1280, 'light', async (page) => {
    await page.getByRole('button', { name: 'Đọc' }).click();
    await page.getByText('Chưa có chữ nào để đọc').waitFor();
    await page.getByRole('button', { name: 'Dùng văn bản mẫu' }).click();
    const people = page.locator('#marked mark[data-layer="people"]');
    await people.first().waitFor();
    await page.getByRole('checkbox', { name: /^Người/ }).uncheck();
    await expect.poll(() => people.count()).toBe(0);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Read an official text' }).waitFor();
    expect(await page.getByRole('checkbox', { name: /^People/ }).isChecked()).toBe(false);
    await page.getByRole('checkbox', { name: /^People/ }).check();
    await people.first().waitFor();
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      'Findings',
      expect.stringMatching(/^Documents cited \(\d+\)$/),
      expect.stringMatching(/^People \(\d+\)$/),
      expect.stringMatching(/^What is asked \(\d+\)$/),
    ]);
  }));

it('reads what is pasted at once, and tells what is inferred from what is said and what is to be looked at', () =>
  walk(390, 'light', async (page) => {
    const text = page.getByLabel('Văn bản', { exact: true });
    await text.fill(
      'Theo Nghị định số số 8/2031/NĐ-CP, phường báo cáo. Nghị quyết số 56-NQ/TU ngày 31/2/2031.',
    );
    // Cut and pasted again by hand: nobody presses the button.
    await text.press('ControlOrMeta+a');
    await text.press('ControlOrMeta+x');
    expect(await text.inputValue()).toBe('');
    await text.press('ControlOrMeta+v');
    await page.getByText(/^Đã đọc/).waitFor();
    const citations = page.getByRole('region', { name: 'Văn bản được dẫn' }).locator('tbody tr');
    expect(await citations.first().locator('.guessed').allTextContents()).toEqual(['Chính phủ (suy ra)']);
    const problems = page.getByRole('region', { name: 'Chỗ cần xem lại' }).locator('tbody tr');
    expect(await problems.first().locator('td').allTextContents()).toEqual([
      'số số',
      expect.stringMatching(/lặp/),
    ]);
    // A short text is as high as its lines, in sight or not.
    expect(await page.evaluate<number>("document.querySelector('#marked .part').clientHeight")).toBeLessThan(
      200,
    );
    expect(await problems.count()).toBe(await page.locator('#marked mark[data-layer="problems"]').count());
    await page.screenshot({ path: `${PICTURES}reader-page-problems-390.png`, fullPage: true });
  }));

it('shows a long text in parts that are the text again, and forgets a reading that another one overtook', () =>
  walk(1280, 'light', async (page) => {
    const sentence = 'Đồng chí Lê Thị Bích Ngân yêu cầu thực hiện Nghị quyết số 56-NQ/TU.\n';
    const length = 6_000 * sentence.length;
    await page.evaluate(`document.getElementById('text').value = ${JSON.stringify(sentence)}.repeat(6000)`);
    await page.getByRole('button', { name: 'Đọc', exact: true }).click();
    // While it is read, the page answers: the language changes, and the line of state with it.
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText(`${length.toLocaleString('en')} characters read`).waitFor();
    await page.locator('#marked .part').nth(3).waitFor({ state: 'attached' });
    await expect
      .poll(() => page.evaluate("document.getElementById('marked').textContent.length"))
      .toBe(length);
    expect(
      await page.evaluate<boolean>(
        "document.getElementById('marked').textContent === document.getElementById('text').value",
      ),
    ).toBe(true);
    // Two readings, one right after the other: what is shown belongs to the second.
    await page.evaluate(
      `document.querySelector('button.main').click();
       document.getElementById('text').value = 'Nghị quyết số 7-NQ/TU.';
       document.querySelector('button.main').click();`,
    );
    await page.getByText('22 characters read').waitFor();
    await expect.poll(() => page.locator('#marked').textContent()).toBe('Nghị quyết số 7-NQ/TU.');
  }));

it('says where a table ends before its findings do, and what is too long to read', () =>
  walk(390, 'dark', async (page) => {
    const text = page.getByLabel('Văn bản', { exact: true });
    const read = page.getByRole('button', { name: 'Đọc', exact: true });
    await text.fill(Array.from({ length: 501 }, (_, i) => `Nghị quyết số ${i + 1}-NQ/TU.`).join(' '));
    await read.click();
    await page.getByText('Bảng chỉ có 500 dòng đầu trong 501 dòng').waitFor();
    expect(await page.locator('#marked mark[data-layer="citations"]').count()).toBe(501);
    // A text of this size is put there by script: typing it would take the browser minutes.
    await page.evaluate("document.getElementById('text').value = 'a'.repeat(2000001)");
    await read.click();
    await page.getByText('Văn bản dài 2.000.001 ký tự; trang này đọc đến 2.000.000.').waitFor();
    expect(await page.locator('#result').isVisible()).toBe(false);
  }));
