import type { Child, PropsWithChildren } from 'hono/jsx';
import { Button } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { drawn, nothing, placed } from '#ui/markup.ts';
import { NavLink } from '#ui/page.tsx';
import type { Here } from './here.ts';
import { sheet } from './sheet.tsx';

export interface FrameProps {
  here: Here;
  title: string;
  /** Which link of the navigation this page belongs to; see `rooms` below. */
  current?: string;
  scripts?: string[];
  wide?: boolean;
}

/** What each role finds in the navigation, in the order of a day. */
const rooms = [
  { role: 'teacher', key: 'talks', href: '/teacher' },
  { role: 'teacher', key: 'promises', href: '/teacher/promises' },
  { role: 'teacher', key: 'check-ins', href: '/teacher/check-ins' },
  { role: 'teacher', key: 'why', href: '/teacher/why' },
  { role: 'leader', key: 'rounds', href: '/leader/rounds' },
  { role: 'leader', key: 'ground', href: '/leader/ground' },
  { role: 'leader', key: 'reach', href: '/leader/reach' },
  { role: 'office', key: 'people', href: '/office/people' },
  { role: 'office', key: 'roster', href: '/office/roster' },
  { role: 'office', key: 'restrictions', href: '/office/restrictions' },
  { role: 'office', key: 'bookings', href: '/office/bookings' },
  { role: 'office', key: 'letters', href: '/office/letters' },
  { role: 'office', key: 'to-tell', href: '/office/to-tell' },
] as const;

/** Every page of the staff: the rooms of one's roles, language, sign out. */
export function StaffFrame(props: PropsWithChildren<FrameProps>) {
  const { viewer, words, csrf } = props.here;
  const mine = rooms.filter((room) => viewer?.roles.includes(room.role));
  const nav = mine.map((room) => (
    <NavLink href={room.href} current={room.key === props.current}>
      {words.t(`core.room.${room.key}`)}
    </NavLink>
  ));
  const tools = (
    <>
      <a href="/account">{words.t('core.account')}</a>
      <Form action="/sign-out" csrf={csrf} bare>
        <Button kind="plain">{words.t('core.sign-out')}</Button>
      </Form>
    </>
  );
  return (
    <Bare {...props} nav={mine.length ? nav : undefined} homeHref="/" tools={viewer ? tools : undefined}>
      {props.children}
    </Bare>
  );
}

/** Every page of a family: the school's name, the language, and nothing to get lost in. */
export function FamilyFrame(props: PropsWithChildren<FrameProps>) {
  return (
    <Bare {...props} homeHref="/family">
      {props.children}
    </Bare>
  );
}

/** A page without a navigation: for whoever has not come in yet. */
export function Bare(
  props: PropsWithChildren<FrameProps & { nav?: Child; tools?: Child; homeHref?: string }>,
) {
  const { here, title, children, nav, tools } = props;
  const { words, deps, siteName, csrf, path } = here;
  return placed(
    sheet(
      {
        ...{ title, siteName, csrf, path },
        sheet: deps.assets.href('main.css'),
        nav: nav ? drawn(nav) : nothing,
        tools: tools ? drawn(tools) : nothing,
        page: drawn(children),
      },
      {
        lang: words.lang,
        untitled: title === siteName,
        homeHref: props.homeHref ?? '',
        nav: Boolean(nav),
        tools: Boolean(tools),
        wide: Boolean(props.wide),
        scripts: (props.scripts ?? []).join(' '),
        languages: languagesFor(here),
      },
    ),
  );
}

/** Where a language is chosen; nowhere on a page that answers a form, which asking for it again would empty. */
function languagesFor({ answersForm, viewer }: Here): string {
  if (answersForm) return '';
  return viewer?.roles.includes('guardian') ? '/family/language' : '/language';
}
