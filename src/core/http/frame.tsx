import type { Child, PropsWithChildren } from 'hono/jsx';
import { Button } from '#ui/button.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { NavLink, Page } from '#ui/page.tsx';
import { langs, nameOf } from '../words/langs.ts';
import type { Here } from './here.ts';

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
  const { words, deps, siteName } = props.here;
  return (
    <Page
      lang={words.lang}
      dir={words.dir}
      title={props.title}
      siteName={siteName}
      cssHref={deps.assets.href('main.css')}
      iconHref="/icon.svg"
      skipLabel={words.t('core.skip')}
      scripts={props.scripts}
      nav={props.nav}
      navLabel={words.t('core.menu')}
      homeHref={props.homeHref}
      tools={props.tools}
      wide={props.wide}
      footer={!props.here.answersForm && <Languages here={props.here} />}
    >
      {props.children}
    </Page>
  );
}

/** Each language by its own name, as a button: a choice is kept, and mails follow it. It asks for the page again. */
function Languages({ here }: { here: Here }) {
  const action = here.viewer?.roles.includes('guardian') ? '/family/language' : '/language';
  return (
    <Form action={action} csrf={here.csrf} bare>
      <Hidden name="to" value={here.path} />
      <span class="hint">{here.words.t('core.language')}</span>
      {langs.map((lang) =>
        lang === here.words.lang ? (
          <strong lang={lang} aria-current="true">
            {nameOf(lang)}
          </strong>
        ) : (
          <Button kind="plain" name="lang" value={lang}>
            <span lang={lang}>{nameOf(lang)}</span>
          </Button>
        ),
      )}
    </Form>
  );
}
