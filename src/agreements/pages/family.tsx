import { FamilyFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { isolated } from '#core/words/words.ts';
import type { Conference } from '#timetable/reads.ts';
import { teacherName } from '#timetable/rules/names.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { FormErrors } from '#ui/form-errors.tsx';
import { PageHead, Section } from '#ui/heading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Select } from '#ui/select.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { languageChoices } from '#voice/rules.ts';
import type { EarlierTalk, SharedPage } from '../reads.ts';
import { Booked, WhatToExpect } from './before.tsx';
import { EarlierTalks } from './earlier-talks.tsx';
import { Shared } from './shared.tsx';

export interface FamilyProps {
  here: Here;
  talk: Conference;
  page: SharedPage | undefined;
  nameOf: (personId: string) => string;
  /** The check-in that waits for this reader's answer, if one does: an invitation, never a reminder. */
  waiting: string | undefined;
  earlier: EarlierTalk[];
}

/** A family's page of one talk: before it what to expect, afterwards what was agreed. */
export function FamilyTalkPage({ here, talk, page, nameOf, waiting, earlier }: FamilyProps) {
  const { words } = here;
  const { t } = words;
  const child = isolated(talk.childGivenName);
  const teacher = isolated(teacherName(talk));
  const title = t(page ? 'agreements.family.title' : 'agreements.family.before-title', { child });
  return (
    <FamilyFrame here={here} title={title}>
      <PageHead
        eyebrow={isolated(talk.roundName)}
        title={title}
        lead={
          page ? t('agreements.family.lead', { teacher, day: words.date(talk.startsAt, 'date') }) : undefined
        }
      />
      {waiting && (
        <div class="no-print">
          <Notice tone="info" title={t('agreements.family.asked', { teacher })}>
            <p>
              <a href={`/family/check-ins/${waiting}`}>{t('agreements.family.answer')}</a>
            </p>
          </Notice>
        </div>
      )}
      {page ? (
        <>
          <Shared {...{ words, talk, page, nameOf }} />
          <div class="no-print">
            <Section title={t('agreements.correct.title')} id="correct">
              <p>{t('agreements.correct.short')}</p>
              <Actions>
                <ButtonLink href={`/family/conferences/${talk.conferenceId}/correct`}>
                  {t('agreements.correct.open')}
                </ButtonLink>
              </Actions>
            </Section>
          </div>
        </>
      ) : (
        <Before {...{ here, talk }} />
      )}
      <EarlierTalks words={words} who="family" talks={earlier} />
      <Actions>
        <ButtonLink kind="plain" href="/family">
          {t('core.back')}
        </ButtonLink>
      </Actions>
    </FamilyFrame>
  );
}

function Before({ here, talk }: Pick<FamilyProps, 'here' | 'talk'>) {
  const { t } = here.words;
  if (talk.state === 'cancelled') return <Notice tone="care">{t('agreements.before.cancelled')}</Notice>;
  return (
    <>
      <Booked words={here.words} talk={talk} withTeacher />
      <Actions>
        <ButtonLink href={`/family/conferences/${talk.conferenceId}/booking`}>
          {t('agreements.before.booking')}
        </ButtonLink>
      </Actions>
      <WhatToExpect words={here.words} talk={talk} />
    </>
  );
}

export interface CorrectProps {
  here: Here;
  talk: Conference;
  id: string;
  typed: string;
  /** What the words are written in, as chosen: at first the language of the page. */
  lang: string;
  error: string | undefined;
}

/** "That is not how I remember it": in the family's own words, beside what the school wrote. */
export function CorrectPage({ here, talk, id, typed, lang, error }: CorrectProps) {
  const { t } = here.words;
  const path = `/family/conferences/${talk.conferenceId}`;
  const teacher = isolated(teacherName(talk));
  return (
    <FamilyFrame here={here} title={t('agreements.correct.title')}>
      <PageHead title={t('agreements.correct.title')} lead={t('agreements.correct.lead', { teacher })} />
      <FormErrors
        title={t('core.form.errors')}
        errors={error ? [{ field: 'body', label: t('agreements.correct.label'), message: error }] : []}
      />
      <Form action={`${path}/correct`} csrf={here.csrf} idempotency={id}>
        <TextArea label={t('agreements.correct.label')} name="body" value={typed} error={error} rows={6} />
        <Select label={t('voice.language')} name="lang" value={lang} options={languageChoices(here.words)} />
        <Actions>
          <Button kind="primary">{t('agreements.correct.send')}</Button>
          <ButtonLink href={path}>{t('core.cancel')}</ButtonLink>
        </Actions>
      </Form>
    </FamilyFrame>
  );
}
