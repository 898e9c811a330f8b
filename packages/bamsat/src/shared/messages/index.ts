import { IntlMessageFormat } from 'intl-messageformat';
import * as enModules from './en/index.js';
import * as viModules from './vi/index.js';

/** The languages of the interface. Vietnamese comes first and is the source. */
export const LOCALES = ['vi', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

type UnionToIntersection<U> = (U extends unknown ? (x: U) => void : never) extends (x: infer I) => void
  ? I
  : never;
type Catalogue = UnionToIntersection<(typeof viModules)[keyof typeof viModules]>;

/** The name of a message, `module.what`; refusals are `error.module.what`. */
export type MessageKey = Extract<keyof Catalogue, string>;
export type MessageParams = Record<string, string | number>;
/** Gives the words of a message in the reader's language. Messages are in ICU MessageFormat. */
export type Translate = (key: MessageKey, params?: MessageParams) => string;

export const CATALOGUES: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  vi: Object.assign({}, ...Object.values(viModules)),
  en: Object.assign({}, ...Object.values(enModules)),
};

const compiled = new Map<string, IntlMessageFormat>();

/** The translator of a language. */
export function translator(locale: Locale): Translate {
  return (key, params) => {
    const cacheKey = `${locale}:${key}`;
    let format = compiled.get(cacheKey);
    if (!format) {
      const message = CATALOGUES[locale][key] ?? CATALOGUES.vi[key];
      if (message === undefined) throw new Error(`no message ${key} in any catalogue`);
      format = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
      compiled.set(cacheKey, format);
    }
    return String(format.format(params));
  };
}

/** Tells whether a string made at run time (`tasks.state.${state}`) names a message. */
export function isMessageKey(key: string): key is MessageKey {
  return key in CATALOGUES.vi;
}

/** Narrows what a request or a setting says to a language of ours. */
export function asLocale(value: string | null | undefined): Locale | null {
  return LOCALES.find((locale) => locale === value) ?? null;
}
