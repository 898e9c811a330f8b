import type { Locale, MessageKey, Translate } from '../shared/index.js';

/** An entry of the main menu. */
export interface NavigationItem {
  readonly href: string;
  readonly label: MessageKey;
  readonly icon: IconName;
}

/** A short message above the page: what was done, or why it was not. */
export interface Notice {
  readonly kind: 'done' | 'refused';
  readonly text: string;
}

/** What every page knows of the request that it answers. */
export interface View {
  readonly t: Translate;
  readonly locale: Locale;
  /** Path and query of this page, for the language switch and the menu's current entry. */
  readonly path: string;
  readonly now: Date;
  readonly navigation: readonly NavigationItem[];
  readonly person: { readonly name: string } | null;
  readonly notice: Notice | null;
  /** The name of the body that runs this system, for the head of every page. */
  readonly siteName: string;
}

export type IconName =
  | 'home'
  | 'inbox'
  | 'tasks'
  | 'meeting'
  | 'news'
  | 'people'
  | 'search'
  | 'check'
  | 'alert'
  | 'clock'
  | 'file'
  | 'link'
  | 'settings';
