import { html, raw } from 'hono/html';
import type { Child, PropsWithChildren } from 'hono/jsx';
import { Mark } from './mark.tsx';

export type Dir = 'ltr' | 'rtl';

export interface PageProps {
  /** BCP 47 tag of the reader's language. */
  lang: string;
  dir: Dir;
  /** What this page is; the site's name follows it in the window's title. */
  title: string;
  siteName: string;
  cssHref: string;
  /** Words of the link that jumps over the header. */
  skipLabel: string;
  /** Addresses of module scripts and of what sheets they need besides; families' pages need none. */
  scripts?: string[];
  iconHref?: string;
  /** Where the name leads; without it the name is plain text (families have no home page to get lost in). */
  homeHref?: string;
  /** NavLinks, for staff. */
  nav?: Child;
  /** Names the navigation, and the button that unfolds it on a phone. */
  navLabel?: string;
  /** End of the header: language, sign out. */
  tools?: Child;
  footer?: Child;
  /** Room for boards and tables; otherwise a reading measure. */
  wide?: boolean;
}

const doctype = raw('<!doctype html>');

/** A whole HTML document, doctype included: header, `main`, footer. Answer with it as it is. */
export function Page(props: PropsWithChildren<PageProps>) {
  const brand = (
    <>
      <Mark />
      <span>{props.siteName}</span>
    </>
  );
  return (
    <>
      {doctype}
      <html lang={props.lang} dir={props.dir}>
        <Head {...props} />
        <body class={props.wide ? 'wide-page' : undefined}>
          <a class="skip" href="#main">
            {props.skipLabel}
          </a>
          <header class="masthead">
            <div class="wrap">
              {props.homeHref ? (
                <a class="brand" href={props.homeHref}>
                  {brand}
                </a>
              ) : (
                <span class="brand">{brand}</span>
              )}
              {(props.nav || props.tools) && <Menu {...props} />}
            </div>
          </header>
          <main id="main" tabindex={-1}>
            <div class="wrap">{props.children}</div>
          </main>
          {props.footer && (
            <footer class="foot">
              <div class="wrap">{props.footer}</div>
            </footer>
          )}
        </body>
      </html>
    </>
  );
}

/** A template and no elements: the same on every page, and hono/jsx looks for doubles of each `meta` and `link`. */
function Head({ title, siteName, iconHref, cssHref, scripts = [] }: PageProps) {
  const whole = title === siteName ? title : `${title} · ${siteName}`;
  return html`<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">\
<meta name="color-scheme" content="light dark">\
<meta name="theme-color" content="#faf6ed" media="(prefers-color-scheme: light)">\
<meta name="theme-color" content="#181c1b" media="(prefers-color-scheme: dark)">\
<meta name="format-detection" content="telephone=no"><title>${whole}</title>\
${iconHref ? html`<link rel="icon" href="${iconHref}">` : ''}<link rel="stylesheet" href="${cssHref}">\
${scripts.map((src) =>
  src.endsWith('.css')
    ? html`<link rel="stylesheet" href="${src}">`
    : html`<script type="module" src="${src}"></script>`,
)}</head>`;
}

/** In a row where there is room; on a phone behind one button, so that the page itself begins on the first screen. */
function Menu({ nav, navLabel, tools }: PageProps) {
  return (
    <>
      <button class="button plain menu-button" type="button" popovertarget="menu">
        {navLabel}
      </button>
      <div class="menu" id="menu" popover="auto">
        {nav && (
          <nav class="nav" aria-label={navLabel}>
            {nav}
          </nav>
        )}
        {tools && <div class="tools">{tools}</div>}
      </div>
    </>
  );
}

/** A link of the header's navigation; `current` marks the page one is on. */
export function NavLink({ href, current, children }: PropsWithChildren<{ href: string; current?: boolean }>) {
  return (
    <a href={href} aria-current={current ? 'page' : undefined}>
      {children}
    </a>
  );
}
