import type { Child, PropsWithChildren } from 'hono/jsx';
import { Heading } from './level.tsx';

export interface LetterProps {
  lang: string;
  dir: 'ltr' | 'rtl';
  /** The sender, usually the school's name and address (line breaks are kept). */
  from: Child;
  /** The addressee (line breaks are kept). */
  to: Child;
  date: Child;
  title: Child;
  /** A QR code as an SVG element. */
  qr?: Child;
  /** What to type where there is no camera, and the words beside it. */
  code?: string;
  codeLabel?: Child;
  /** What the QR and code are for. */
  join?: Child;
  footer?: Child;
}

/** A letter on A4 or US letter paper; several on one page are printed one to a sheet, without the page’s own head. */
export function Letter(props: PropsWithChildren<LetterProps>) {
  return (
    <article class="letter" lang={props.lang} dir={props.dir}>
      <div class="letter-head">
        <address class="address">{props.from}</address>
        <p>{props.date}</p>
      </div>
      <address class="address">{props.to}</address>
      <Heading>{props.title}</Heading>
      {props.children}
      {(props.qr || props.code) && (
        <div class="join">
          {props.qr && <div class="join-qr">{props.qr}</div>}
          <div class="join-words">
            {props.join}
            {props.codeLabel && <p class="soft small">{props.codeLabel}</p>}
            {props.code && (
              <bdi class="code" dir="ltr">
                {props.code}
              </bdi>
            )}
          </div>
        </div>
      )}
      {props.footer && <div class="soft small">{props.footer}</div>}
    </article>
  );
}
