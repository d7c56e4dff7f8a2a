import { langs, nameOf } from '#core/words/langs.ts';
import { isolated, type Words } from '#core/words/words.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Section } from '#ui/heading.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import { Tag } from '#ui/person.tsx';
import type { Question } from '../reads.ts';
import { type Hours, slotsOf } from '../rules.ts';
import { daysIn, invitationIn } from './invitation.ts';
import { Planning, type PlanningProps } from './planning.tsx';

export interface PreviewProps extends Omit<PlanningProps, 'title'> {
  /** The family's language, which need not be the leader's. */
  theirs: Words;
  hours: Hours[];
  questions: Question[];
  /** An invented guardian: a preview shows nobody's data. */
  guardian: string;
}

/** What a family will get, in each language, before anything is sent. */
export function PreviewPage(props: PreviewProps) {
  const { here, round, theirs } = props;
  const { t } = here.words;
  const base = `/leader/rounds/${round.roundId}`;
  return (
    <Planning {...props} step="preview" title={t('rounds.preview.title')} lead={t('rounds.preview.lead')}>
      <nav class="actions" aria-label={t('rounds.preview.in')}>
        {langs.map((lang) => (
          <a
            href={`${base}/preview?in=${lang}`}
            lang={lang}
            aria-current={lang === theirs.lang ? 'true' : undefined}
          >
            {nameOf(lang)}
          </a>
        ))}
      </nav>
      <TheirInvitation {...props} />
      <TheirQuestions {...props} />
      <TheirTimes {...props} />
      <p>
        <ButtonLink kind="primary" href={`${base}/open`}>
          {t('core.continue')}
        </ButtonLink>
      </p>
    </Planning>
  );
}

function TheirInvitation({ here, theirs, round, hours, questions, guardian }: PreviewProps) {
  const { t } = here.words;
  const child = theirs.t('rounds.preview.child');
  const facts = {
    round,
    hours,
    questionCount: questions.length,
    children: [child],
    name: guardian,
    mayBook: true,
  };
  const mail = invitationIn(theirs, facts, here.now);
  return (
    <Section title={t('rounds.preview.mail')}>
      <p class="soft">{t('rounds.preview.subject', { subject: isolated(mail.subject) })}</p>
      <div lang={theirs.lang} dir={theirs.dir}>
        <Card title={mail.heading}>
          <p>{mail.hello}</p>
          {mail.paragraphs.map((text) => (
            <p>{text}</p>
          ))}
          <p>
            <span class="button primary">{theirs.t('rounds.mail.button')}</span>
          </p>
          <p class="soft">{theirs.t('rounds.mail.link')}</p>
          <p class="soft">{theirs.t('rounds.mail.help')}</p>
        </Card>
      </div>
    </Section>
  );
}

function TheirQuestions({ here, theirs, questions }: PreviewProps) {
  const { t } = here.words;
  return (
    <Section title={t('rounds.preview.questions')}>
      {questions.length === 0 && <p class="soft">{t('rounds.questions.none')}</p>}
      <div lang={theirs.lang} dir={theirs.dir}>
        <ItemList ordered>
          {questions.map((question) => (
            <Item>
              <span lang={question.lang} dir="auto">
                {question.text}
              </span>{' '}
              {question.lang !== theirs.lang && <Tag>{nameOf(question.lang, theirs.lang)}</Tag>}
            </Item>
          ))}
        </ItemList>
      </div>
    </Section>
  );
}

function TheirTimes({ here, theirs, round, hours }: PreviewProps) {
  const { t } = here.words;
  const count = hours.flatMap((one) => slotsOf(one, round.slotMinutes, round.pauseMinutes)).length;
  const teachers = new Set(hours.map((one) => one.teacherId)).size;
  return (
    <Section title={t('rounds.preview.times')}>
      <p>{t('rounds.preview.times.count', { count, teachers })}</p>
      <p lang={theirs.lang} dir={theirs.dir}>
        {daysIn(theirs, hours)}
      </p>
    </Section>
  );
}
