import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { findChromium } from '../../../scripts/chromium.mjs';
import { type Locale, type Translate, translator } from '../src/shared/index.js';
import { violationsOf } from './accessibility.js';
import { type Hand, mouse } from './hand.js';
import { type Person, type Site, startSite } from './site.js';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const PICTURES = fileURLToPath(new URL('../../../test-results/', import.meta.url));
/** How long a step waits for its page, milliseconds: long enough for a busy machine. */
const STEP_MS = 20_000;

/** How wide the window is: a phone, or a desk. */
export type Width = 390 | 1280;
const HEIGHT: Record<Width, number> = { 390: 844, 1280: 900 };
const BROWSER_LOCALE: Record<Locale, string> = { vi: 'vi-VN', en: 'en-GB' };

export interface VisitorOptions {
  readonly width?: Width;
  readonly locale?: Locale;
  /** False for a browser that runs no script. */
  readonly script?: boolean;
}

/** A browser and a site for the journeys of one file. */
export interface Stage {
  site(): Site;
  /**
   * Sends somebody through the site with a browser of their own, and looks afterwards: an error on the console, a script or
   * style that the Content-Security-Policy stopped, a request that failed, an error of the server all fail the journey.
   */
  journey(options: VisitorOptions, walk: (visitor: Visitor) => Promise<void>): Promise<void>;
}

/** Registers the start and the end of browser and site with the test file. */
export function useStage(prepare: (site: Site) => Promise<void> = async () => {}): Stage {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    const executablePath = findChromium();
    if (!executablePath) throw new Error('no Chromium was found; install it, or name one in BAMSAT_CHROMIUM');
    browser = await chromium.launch({ executablePath, args: FLAGS });
    site = await startSite();
    await prepare(site);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  return {
    site: () => site,
    async journey(options, walk) {
      const { width = 1280, locale = 'vi', script = true } = options;
      const context = await browser.newContext({
        baseURL: site.url,
        viewport: { width, height: HEIGHT[width] },
        locale: BROWSER_LOCALE[locale],
        timezoneId: 'Asia/Ho_Chi_Minh',
        javaScriptEnabled: script,
        reducedMotion: 'reduce',
      });
      context.setDefaultTimeout(STEP_MS);
      const visitor = new Visitor(context, await context.newPage(), locale, script);
      try {
        await walk(visitor);
        expect(visitor.complaints, 'what the browser complained of').toEqual([]);
        expect(site.unexpected, 'what the server did not foresee').toEqual([]);
      } catch (error) {
        await visitor.picture('failed').catch(() => {});
        throw error;
      } finally {
        await context.close();
      }
    },
  };
}

/** Somebody with a browser. */
export class Visitor {
  readonly complaints: string[] = [];
  readonly say: Translate;
  readonly #expected = new Set<number>();

  constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly locale: Locale,
    /** Whether the browser runs scripts. */
    readonly script: boolean,
  ) {
    this.say = translator(locale);
    page.on('console', (message) => {
      if (message.type() !== 'error') return;
      const status = /status of (\d{3})/.exec(message.text())?.[1];
      if (status && this.#expected.has(Number(status))) return;
      this.complaints.push(`console: ${message.text()} (${page.url()})`);
    });
    page.on('pageerror', (error) => this.complaints.push(`script: ${error.message} (${page.url()})`));
    page.on('requestfailed', (request) => {
      // A page that is left takes its unfinished requests with it.
      const reason = request.failure()?.errorText ?? '';
      if (reason !== 'net::ERR_ABORTED') this.complaints.push(`request: ${reason} ${request.url()}`);
    });
    page.on('response', (response) => {
      const status = response.status();
      if (status >= 400 && !this.#expected.has(status)) {
        this.complaints.push(`answer: ${status} ${response.url()}`);
      }
    });
  }

  /** Says that this journey means to be refused with this status. */
  expectsRefusal(status: number): void {
    this.#expected.add(status);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path);
  }

  async signIn(person: Person, hand: Hand = mouse): Promise<void> {
    const { page, say } = this;
    await this.open('/dang-nhap');
    await hand.fill(page.getByLabel(say('accounts.email')), person.email);
    await hand.fill(page.getByLabel(say('accounts.password')), person.password);
    await hand.press(page.getByRole('button', { name: say('accounts.sign-in.submit'), exact: true }));
    await page.getByRole('button', { name: say('common.sign-out') }).waitFor();
  }

  async signOut(): Promise<void> {
    await this.press(this.say('common.sign-out'));
    await this.sees(this.say('accounts.signed-out'));
  }

  /** Presses the one button with this name in the content of the page or its head. */
  async press(name: string, within: Page | Locator = this.page): Promise<void> {
    await within.getByRole('button', { name, exact: true }).click();
  }

  /** Follows the first link with this name. */
  async follow(name: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await within
      .getByRole('link', typeof name === 'string' ? { name, exact: true } : { name })
      .first()
      .click();
  }

  /** Opens what a summary with these words hides. */
  async unfold(summary: string, within: Page | Locator = this.page): Promise<void> {
    await within.locator('summary', { hasText: summary }).first().click();
  }

  /** Waits until the page shows these words. */
  async sees(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).first().waitFor();
  }

  /**
   * Looks at the page as it is: no sideways scrolling, nothing that axe objects to in the light and in the dark scheme, and
   * a picture of it in `test-results/`.
   */
  async inspect(name: string): Promise<void> {
    const { page } = this;
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
    const mode = await page.evaluate<string>('document.compatMode');
    const faults = mode === 'CSS1Compat' ? [] : ['the page has no doctype'];
    if (wide > 0) faults.push(`the page is ${wide} px wider than the window`);
    // Without script axe cannot run; the markup is the same.
    for (const colorScheme of this.script ? (['dark', 'light'] as const) : []) {
      await page.emulateMedia({ colorScheme });
      faults.push(...(await violationsOf(page)).map((fault) => `${colorScheme}: ${fault}`));
    }
    if (faults.length > 0) throw new Error(`${name}, ${page.url()}:\n${faults.join('\n')}`);
    await this.picture(name);
  }

  async picture(name: string): Promise<void> {
    const width = this.page.viewportSize()?.width ?? 0;
    await this.page.screenshot({ path: `${PICTURES}${name}-${width}-${this.locale}.png`, fullPage: true });
  }
}
