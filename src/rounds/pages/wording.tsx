import { wrongIn } from '#core/forms/said.ts';
import { langs, nameOf } from '#core/words/langs.ts';
import { TextArea } from '#ui/text-area.tsx';
import type { QuestionsPageProps } from './questions.tsx';

/** The school's own words, a field a language. */
export function Wording({
  here,
  typed,
  id,
  wrong,
  errors = [],
  fallback,
}: QuestionsPageProps & { typed: Record<string, string>; id: string; wrong: boolean }) {
  const { t, lang: reader } = here.words;
  return (
    <>
      {langs.map((lang) => {
        return (
          <TextArea
            name={lang}
            id={wrong ? undefined : `f-${lang}-${id}`}
            lang={lang}
            rows={2}
            label={t('rounds.questions.in', { language: nameOf(lang, reader) })}
            optional={t('core.optional')}
            value={typed[lang]}
            error={wrong && wrongIn(here.words, errors, lang)}
          />
        );
      })}
      <p class="hint">{t('rounds.questions.own.some', { fallback: nameOf(fallback, reader) })}</p>
    </>
  );
}
