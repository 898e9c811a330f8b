import type { Locator } from 'playwright-core';

/** A file as somebody chooses it. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The ways in which a person acts on a page; with the mouse, or with the keyboard alone. */
export interface Hand {
  /** A button, a link, the summary of something hidden. */
  press(control: Locator): Promise<void>;
  fill(field: Locator, text: string): Promise<void>;
  choose(list: Locator, option: string): Promise<void>;
  tick(box: Locator): Promise<void>;
  chooseFile(field: Locator, file: ChosenFile): Promise<void>;
}

/** Mouse or finger. */
export const mouse: Hand = {
  press: (control) => control.click(),
  fill: (field, text) => field.fill(text),
  async choose(list, option) {
    await list.selectOption({ label: option });
  },
  tick: (box) => box.check(),
  chooseFile: (field, file) => field.setInputFiles(file),
};
