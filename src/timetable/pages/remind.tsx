import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { langs, nameOf } from '#core/words/langs.ts';
import { isolated, type Words } from '#core/words/words.ts';
import { isBefore } from '#rounds/rules/order.ts';
import { type Hours, phaseOf, type Round } from '#rounds/rules/round.ts';
import { lastChance } from '#rounds/rules/slots.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Form } from '#ui/form.tsx';
import { PageHead, Section } from '#ui/heading.tsx';
import { Facts } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import { Name } from '#ui/person.tsx';
import type { ToRemind } from '../reads/remind.ts';
import { reminderIn } from './reminder.ts';

export interface RemindPageProps {
  here: Here;
  round: Round;
  hours: readonly Hours[];
  families: ToRemind;
  /** The family's language, which need not be the leader's. */
  theirs: Words;
  /** An invented guardian: a preview shows nobody's data. */
  guardian: string;
  done?: boolean;
}

/** Whom a kind word would reach, and what it says, before anything is sent. */
export function RemindPage(props: RemindPageProps) {
  const { here, round, families } = props;
  const { words, csrf } = here;
  const { t } = words;
  const title = t('timetable.remind.title');
  const at = `/leader/rounds/${round.roundId}`;
  const last = lastChance(round, props.hours);
  const open = phaseOf(round, here.now) === 'booking' && isBefore(here.now, last);
  const until = words.date(last, 'moment');
  return (
    <StaffFrame here={here} title={title} current="rounds">
      <PageHead
        eyebrow={<Name>{round.name}</Name>}
        title={title}
        lead={open ? t('timetable.remind.lead', { until }) : t('timetable.remind.closed')}
      />
      {props.done && <Notice tone="good" role="status" title={t('timetable.remind.done')} />}
      {open && <Who families={families} words={words} />}
      {open && <Message {...props} />}
      {open && families.now.length > 0 && (
        <Form action={`${at}/remind`} csrf={csrf} bare>
          <Button kind="primary">{t('timetable.remind.button', { count: families.now.length })}</Button>
        </Form>
      )}
      <p>
        <a href={at}>{t('timetable.remind.back')}</a>
      </p>
    </StaffFrame>
  );
}

function Who({ families, words: { t } }: { families: ToRemind; words: Words }) {
  const count = (many: number) => t('timetable.remind.now.value', { count: many });
  const items = [
    { term: t('timetable.remind.now'), value: count(families.now.length - families.byHand) },
    {
      term: t('timetable.remind.letters'),
      value: t('timetable.remind.letters.value', { count: families.byHand }),
    },
    { term: t('timetable.remind.before'), value: count(families.before) },
  ];
  return (
    <Section title={t('timetable.remind.who')}>
      <Facts items={items} />
      <p class="hint">{t('timetable.remind.never')}</p>
    </Section>
  );
}

function Message({ here, round, hours, theirs, guardian }: RemindPageProps) {
  const { t } = here.words;
  const children = [theirs.t('rounds.preview.child')];
  const says = reminderIn(theirs, { round, hours, children, name: guardian });
  return (
    <Section title={t('timetable.remind.message')}>
      <nav class="actions" aria-label={t('rounds.preview.in')}>
        {langs.map((lang) => (
          <a href={`?in=${lang}`} lang={lang} aria-current={lang === theirs.lang ? 'true' : undefined}>
            {nameOf(lang)}
          </a>
        ))}
      </nav>
      <p class="soft">{t('rounds.preview.subject', { subject: isolated(says.subject) })}</p>
      <div lang={theirs.lang} dir={theirs.dir}>
        <Card title={says.heading}>
          {says.paragraphs.map((text) => (
            <p>{text}</p>
          ))}
          <p>
            <span class="button primary">{says.button}</span>
          </p>
        </Card>
      </div>
    </Section>
  );
}
