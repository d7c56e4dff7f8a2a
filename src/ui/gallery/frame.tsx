import type { Child } from 'hono/jsx';
import { NavLink, Page } from '../page.tsx';
import type { Words } from './words.ts';

/** A page of the gallery. */
export function frame(w: Words, title: string, children: Child, staff = false) {
  return (
    <Page
      lang={w.lang}
      dir={w.dir}
      title={title}
      siteName="Alongside"
      cssHref="ui.css"
      skipLabel={w.skip}
      wide={staff}
      homeHref={staff ? '#' : undefined}
      navLabel={w.menu}
      nav={
        staff &&
        w.nav.map((label, i) => (
          <NavLink href="#main" current={i === 1}>
            {label}
          </NavLink>
        ))
      }
      tools={<a href="#main">{staff ? w.out : w.language}</a>}
      footer={
        <>
          <span>{w.school}</span>
          <a href="#main">{w.privacy}</a>
        </>
      }
    >
      {children}
    </Page>
  );
}
