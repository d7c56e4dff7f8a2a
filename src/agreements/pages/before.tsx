import { isolated, type Words } from '#core/words/words.ts';
import type { Conference } from '#timetable/reads.ts';
import { teacherName } from '#timetable/rules/names.ts';
import { Section } from '#ui/heading.tsx';
import { Prose } from '#ui/layout.tsx';
import { Facts } from '#ui/list.tsx';
import { Name, Time } from '#ui/person.tsx';

/** When, where and with whom. */
export function Booked({
  words,
  talk,
  withTeacher,
}: {
  words: Words;
  talk: Conference;
  withTeacher?: boolean;
}) {
  const { t } = words;
  const where = talk.mode === 'in-person' ? talk.place : '';
  return (
    <Facts
      items={[
        {
          term: t('agreements.before.when'),
          value: (
            <Time iso={talk.startsAt.toString()}>
              {t('core.day-and-span', {
                day: words.date(talk.startsAt, 'day'),
                span: isolated(words.span(talk.startsAt, talk.endsAt)),
              })}
            </Time>
          ),
        },
        {
          term: t('agreements.before.where'),
          value: (
            <>
              {t(`agreements.before.mode.${talk.mode}`)}
              {where && (
                <>
                  {' · '}
                  <bdi>{where}</bdi>
                </>
              )}
            </>
          ),
        },
        ...(withTeacher
          ? [
              {
                term: t('agreements.before.with'),
                value: <Name>{teacherName(talk)}</Name>,
              },
            ]
          : []),
      ]}
    />
  );
}

/** What a family can expect of the talk, so that nobody walks in unprepared. */
export function WhatToExpect({ words, talk }: { words: Words; talk: Conference }) {
  const { t } = words;
  const child = isolated(talk.childGivenName);
  const teacher = isolated(teacherName(talk));
  return (
    <Section title={t('agreements.before.expect')} id="expect">
      <Prose>
        <ul>
          <li>{t('agreements.before.expect-voice', { teacher })}</li>
          <li>{t('agreements.before.expect-strength', { child })}</li>
          <li>{t('agreements.before.expect-goal')}</li>
          <li>{t('agreements.before.expect-after')}</li>
        </ul>
      </Prose>
    </Section>
  );
}
