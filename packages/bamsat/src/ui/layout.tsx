import { raw } from 'hono/html';
import type { Child, FC } from 'hono/jsx';
import { Icon } from './icon.js';
import { assetPath, localePath, passwordPath, searchPath, signInPath, signOutPath } from './paths.js';
import type { View } from './view.js';

export interface LayoutProps {
  readonly view: View;
  readonly title: string;
  /** `wide` for boards and tables, `page` for text (default). */
  readonly width?: 'wide' | 'page';
  /** Scripts of `client/` that make this page nicer. */
  readonly scripts?: readonly string[];
  readonly description?: string;
  readonly children?: Child;
}

/** A whole page. Without the doctype a browser would lay it out by the rules of the last century. */
export const Layout: FC<LayoutProps> = (props) => (
  <>
    {raw('<!doctype html>')}
    <Frame {...props} />
  </>
);

/** The frame of every page: skip link, head, menu, notice, content, foot. */
const Frame: FC<LayoutProps> = ({ view, title, width = 'page', scripts = [], description, children }) => (
  <html lang={view.locale}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title === view.siteName ? title : `${title} · ${view.siteName}`}</title>
      {description ? <meta name="description" content={description} /> : null}
      <link rel="stylesheet" href={assetPath('app.css')} />
      <link rel="icon" href={assetPath('icon.svg')} type="image/svg+xml" />
      {['page.js', ...scripts].map((script) => (
        <script type="module" src={assetPath(script)} />
      ))}
    </head>
    <body>
      <a class="skip" href="#content">
        {view.t('common.skip')}
      </a>
      <Head view={view} />
      <main id="content" class={`content content-${width}`} tabindex={-1}>
        {view.notice ? (
          <p class={`notice notice-${view.notice.kind}`} role="status">
            <Icon name={view.notice.kind === 'done' ? 'check' : 'alert'} />
            {view.notice.text}
          </p>
        ) : null}
        {children}
      </main>
      <footer class="foot">
        <p>{view.siteName}</p>
        <p>{view.t('common.powered-by')}</p>
      </footer>
    </body>
  </html>
);

const Head: FC<{ view: View }> = ({ view }) => (
  <header class="head">
    <div class="head-row">
      <a class="brand" href="/">
        <svg class="brand-mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path d="M3 15c3 0 3-2 6-2s3 2 6 2 3-2 6-2" />
          <path d="M3 20c3 0 3-2 6-2s3 2 6 2 3-2 6-2" />
          <path d="M6 8l4 3 8-8" />
        </svg>
        <span>{view.siteName}</span>
      </a>
      <form class="head-search" action={searchPath()} method="get" role="search">
        <label class="sr-only" for="head-q">
          {view.t('common.search')}
        </label>
        <input id="head-q" type="search" name="q" placeholder={view.t('common.search')} maxlength={200} />
      </form>
      <div class="head-tools">
        <LocaleSwitch view={view} />
        {view.person ? (
          <form method="post" action={signOutPath()} class="sign-out">
            <a class="person" href={passwordPath()}>
              <span class="sr-only">{view.t('accounts.my-password')}: </span>
              {view.person.name}
            </a>
            <button type="submit" class="button button-quiet">
              {view.t('common.sign-out')}
            </button>
          </form>
        ) : (
          <a class="button button-quiet" href={signInPath()}>
            {view.t('common.sign-in')}
          </a>
        )}
      </div>
    </div>
    {view.navigation.length > 0 ? (
      <nav class="menu" aria-label={view.t('common.menu')}>
        <ul>
          {view.navigation.map((item) => (
            <li>
              <a href={item.href} aria-current={isCurrent(view.path, item.href) ? 'page' : undefined}>
                <Icon name={item.icon} />
                {view.t(item.label)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    ) : null}
  </header>
);

const LocaleSwitch: FC<{ view: View }> = ({ view }) => {
  const other = view.locale === 'vi' ? 'en' : 'vi';
  return (
    <form method="post" action={localePath()}>
      <input type="hidden" name="locale" value={other} />
      <input type="hidden" name="back" value={view.path} />
      <button type="submit" class="button button-quiet" lang={other}>
        {view.t('common.other-language')}
      </button>
    </form>
  );
};

function isCurrent(path: string, href: string): boolean {
  const bare = path.split('?')[0] ?? path;
  return href === '/' ? bare === '/' : bare === href || bare.startsWith(`${href}/`);
}
