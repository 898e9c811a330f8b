import type { Locator, Page } from 'playwright-core';

/** As many stops as a page may have before a control counts as unreachable. */
const MOST_STOPS = 250;

/** What can be seen of the focus: an outline or a shadow of the element that holds it, on a place that has a size. */
const FOCUS_SHOWN = `(() => {
  const element = document.activeElement;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
  const { width, height } = element.getBoundingClientRect();
  const hasOutline = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
  return element.matches(':focus-visible') && (hasOutline || boxShadow !== 'none') && width > 1 && height > 1;
})()`;
const FOCUS_NAME = `document.activeElement.outerHTML.slice(0, 160)`;

/** Somebody without a mouse. */
export class Keyboard {
  constructor(readonly page: Page) {}

  /**
   * Moves on with Tab until the focus stands on this control.
   * @throws Error where it is never reached, or where a stop on the way does not show that it has the focus
   */
  async reach(control: Locator): Promise<void> {
    const focused = control.and(this.page.locator(':focus'));
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      if ((await focused.count()) > 0) return;
      await this.page.keyboard.press('Tab');
      const isBody = await this.page.evaluate<boolean>('document.activeElement === document.body');
      if (!isBody && !(await this.page.evaluate<boolean>(FOCUS_SHOWN))) {
        throw new Error(`the focus does not show: ${await this.page.evaluate<string>(FOCUS_NAME)}`);
      }
    }
    throw new Error(`not reached with the keyboard: ${String(control)}`);
  }

  /** Puts this text into a field that may hold another. */
  async type(field: Locator, text: string): Promise<void> {
    await this.reach(field);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(text);
  }

  /** Follows a link, or opens what a summary hides. */
  async enter(control: Locator): Promise<void> {
    await this.reach(control);
    await this.page.keyboard.press('Enter');
  }

  /** Presses a button, ticks a box. */
  async space(control: Locator): Promise<void> {
    await this.reach(control);
    await this.page.keyboard.press('Space');
  }

  /** Chooses an option of a list by typing what it is called. */
  async choose(list: Locator, option: string): Promise<void> {
    await this.reach(list);
    await this.page.keyboard.type(option);
  }
}
