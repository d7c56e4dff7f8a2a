import type { Child, PropsWithChildren } from 'hono/jsx';

/** A person's name, isolated so that it cannot turn the sentence around it. */
export function Name({ lang, children }: PropsWithChildren<{ lang?: string }>) {
  return <bdi lang={lang}>{children}</bdi>;
}

export interface QuoteProps {
  /** BCP 47 tag of the language it was written in. */
  lang?: string;
  dir?: 'auto' | 'ltr' | 'rtl';
  /** Who wrote it, and when where that matters. */
  by?: Child;
  /** The language's name in the reader's language ("Arabic"); give it where it differs from the page's. */
  langLabel?: Child;
}

/** What a person wrote, in their own words; line breaks are kept. */
export function Quote({ lang, dir, by, langLabel, children }: PropsWithChildren<QuoteProps>) {
  return (
    <figure class="quote">
      <blockquote lang={lang} dir={dir ?? 'auto'}>
        {children}
      </blockquote>
      {(by || langLabel) && (
        <figcaption>
          {by && <bdi>{by}</bdi>}
          {langLabel && <bdi class="tag">{langLabel}</bdi>}
        </figcaption>
      )}
    </figure>
  );
}

/** A moment: `iso` for machines (an instant or a date), the words for people. */
export function Time({ iso, children }: PropsWithChildren<{ iso: string }>) {
  return <time datetime={iso}>{children}</time>;
}

/** A short label beside something: a language, a kind. */
export function Tag({ children }: PropsWithChildren) {
  return <span class="tag">{children}</span>;
}
