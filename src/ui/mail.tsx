import { raw } from 'hono/html';
import type { Child, PropsWithChildren } from 'hono/jsx';

/*
 * Mail is the one place with inline styles: mail programs drop style sheets, and our page policy ends at the inbox.
 * The sheet in the head only adds dark mode where a program understands it.
 */
const doctype = raw('<!doctype html>');
const dark = raw(`<style>
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.m-paper{background:#181c1b!important}.m-sheet{background:#202625!important;border-color:#3b4340!important}
.m-ink{color:#f0e9dc!important}.m-soft{color:#bcb8ab!important}
.m-button{background:#8accc2!important;color:#0e2524!important}
.m-box{background:#181c1b!important;border-color:#3b4340!important}
}</style>`);

const serif = "'Iowan Old Style','Palatino Linotype',Palatino,Georgia,serif";
const sans = "-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Tahoma,Arial,sans-serif";

export interface MailLayoutProps {
  lang: string;
  dir: 'ltr' | 'rtl';
  siteName: string;
  /** The line that inboxes show after the subject. */
  preheader?: string;
  heading: Child;
  footer?: Child;
}

/** A whole HTML mail: one narrow column that needs no table, from 320 px up, in both directions. */
export function MailLayout(props: PropsWithChildren<MailLayoutProps>) {
  const { lang, dir, siteName } = props;
  const start = dir === 'rtl' ? 'right' : 'left';
  const leading = dir === 'rtl' ? '1.8' : '1.55';
  const type = `font:17px/${leading} ${sans};text-align:${start}`;
  return (
    <>
      {doctype}
      <html lang={lang} dir={dir}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="supported-color-schemes" content="light dark" />
          <title>{siteName}</title>
          {dark}
        </head>
        <body class="m-paper" style="margin:0;padding:0;background:#faf6ed">
          {props.preheader && <div style="display:none;max-height:0;overflow:hidden">{props.preheader}</div>}
          <main>
            <div
              class="m-paper"
              lang={lang}
              dir={dir}
              style={`background:#faf6ed;padding:16px 12px 32px;${type}`}
            >
              <div style="max-width:560px;margin:0 auto">
                <p
                  class="m-soft"
                  style={`margin:0 0 8px;padding:0 4px;color:#4f5856;font:600 16px/1.5 ${serif}`}
                >
                  {siteName}
                </p>
                <div style="border-top:2px solid #14575a;border-bottom:2px solid #98421f;height:3px;line-height:3px;font-size:0">
                  &nbsp;
                </div>
                <div
                  class="m-sheet m-ink"
                  style="background:#fffdf8;border:1px solid #dcd2c0;border-top:0;padding:24px 20px;color:#1f2a2c"
                >
                  <h1 class="m-ink" style={`margin:0 0 16px;font:600 25px/1.3 ${serif};color:#1f2a2c`}>
                    {props.heading}
                  </h1>
                  {props.children}
                </div>
                {props.footer && (
                  <div class="m-soft" style="padding:16px 4px 0;color:#4f5856;font-size:14px;line-height:1.6">
                    {props.footer}
                  </div>
                )}
              </div>
            </div>
          </main>
        </body>
      </html>
    </>
  );
}

/** A paragraph of a mail. */
export function MailText({ soft, children }: PropsWithChildren<{ soft?: boolean }>) {
  return (
    <p class={soft ? 'm-soft' : 'm-ink'} style={`margin:0 0 16px;color:${soft ? '#4f5856' : '#1f2a2c'}`}>
      {children}
    </p>
  );
}

/**
 * Something set apart: a goal, a promise, what a person wrote (with its `lang`). With `dir` where the words are the mail's
 * own: a name that stands first must not turn them.
 */
export function MailBox(props: PropsWithChildren<{ title?: Child; lang?: string; dir?: 'ltr' | 'rtl' }>) {
  const { title, lang, dir = 'auto', children } = props;
  return (
    <div
      class="m-box"
      style="margin:0 0 16px;padding:12px 16px;background:#faf6ed;border:1px solid #dcd2c0;border-radius:8px"
    >
      {title && (
        <p class="m-soft" style="margin:0 0 4px;color:#4f5856;font-size:14px">
          {title}
        </p>
      )}
      <div class="m-ink" lang={lang} dir={dir} style="color:#1f2a2c;white-space:pre-line;text-align:start">
        {children}
      </div>
    </div>
  );
}

/** The mail's one thing to do. Leads to a page with a button; opening it changes nothing (scanners open links). */
export function MailButton({ href, children }: PropsWithChildren<{ href: string }>) {
  return (
    <p style="margin:24px 0">
      <a
        class="m-button"
        href={href}
        style="display:inline-block;padding:13px 24px;border-radius:10px;background:#14575a;color:#fffdf8;font-weight:600;text-decoration:none"
      >
        {children}
      </a>
    </p>
  );
}
