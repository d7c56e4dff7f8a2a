import { langs, nameOf } from '#core/words/langs.ts';
import type { Words } from '#core/words/words.ts';
import { ButtonLink } from '#ui/button.tsx';
import type { Question } from '../reads/protocol.ts';
import type { Hours } from '../rules/round.ts';
import { Planning, type PlanningProps } from './planning.tsx';
import { TheirInvitation } from './their-invitation.tsx';
import { TheirQuestions, TheirTimes } from './their-page.tsx';

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
