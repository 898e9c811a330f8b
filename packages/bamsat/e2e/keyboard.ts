import type { Locator, Page } from 'playwright-core';
import type { ChosenFile, Hand } from './hand.js';

/** As many stops as a page may have before a control counts as unreachable. */
const MOST_STOPS = 250;

/**
 * What can be seen of the focus: an outline or a shadow of the element that holds it, on a place that has a size. A part that the
 * browser made itself, such as the clock button of a time, holds the focus in the place of its field and shows it in its own way.
 */
const FOCUS_SHOWN = `(() => {
  const element = document.activeElement;
  if (element === document.body || !element.matches(':focus')) return true;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
  const { width, height } = element.getBoundingClientRect();
  const hasOutline = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
  return element.matches(':focus-visible') && (hasOutline || boxShadow !== 'none') && width > 1 && height > 1;
})()`;
const FOCUS_NAME = `document.activeElement.outerHTML.slice(0, 160)`;

/** Somebody without a mouse. */
export class Keyboard implements Hand {
  constructor(readonly page: Page) {
    // The browser hands the choice of a file over only to somebody who listens, and being heard takes it a moment: whoever
    // starts to listen right before the key may miss it. So we listen as long as the page lives.
    page.on('filechooser', () => {});
  }

  /**
   * Moves on with Tab until the focus stands on this control.
   * @throws Error where it is never reached, or where a stop on the way does not show that it has the focus
   */
  async reach(control: Locator): Promise<void> {
    const focused = control.and(this.page.locator(':focus'));
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      if ((await focused.count()) > 0) return;
      await this.page.keyboard.press('Tab');
      if (!(await this.page.evaluate<boolean>(FOCUS_SHOWN))) {
        throw new Error(`the focus does not show: ${await this.page.evaluate<string>(FOCUS_NAME)}`);
      }
    }
    throw new Error(`not reached with the keyboard: ${String(control)}`);
  }

  async press(control: Locator): Promise<void> {
    await this.reach(control);
    await this.page.keyboard.press('Enter');
  }

  async fill(field: Locator, text: string): Promise<void> {
    await this.reach(field);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(text);
  }

  async choose(list: Locator, option: string): Promise<void> {
    await this.reach(list);
    await this.page.keyboard.press('Home');
    const options = await list.locator('option').count();
    for (let step = 0; step < options; step++) {
      const chosen = (await list.locator('option:checked').textContent()) ?? '';
      if (chosen.trim() === option) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`no choice ${option} in ${String(list)}`);
  }

  async tick(box: Locator): Promise<void> {
    if (await box.isChecked()) return;
    await this.reach(box);
    await this.page.keyboard.press('Space');
  }

  async chooseFile(field: Locator, file: ChosenFile): Promise<void> {
    await this.reach(field);
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.keyboard.press('Space');
    await (await chooser).setFiles(file);
  }
}
