import { fullName } from '#core/words/full-name.ts';
import { isLang, nameOf } from '#core/words/langs.ts';
import type { Words } from '#core/words/words.ts';
import { Fold } from '#ui/details.tsx';
import { Section } from '#ui/heading.tsx';
import { Facts } from '#ui/list.tsx';
import { Name } from '#ui/person.tsx';
import { byLanguage } from '../rules/invited.ts';
import type { OpenPageProps } from './open.tsx';

/** Counts and languages; names only of children nobody can be invited about, so that somebody can help. */
export function Who({ here, guests, without, fallback }: OpenPageProps) {
  const { words } = here;
  const { t } = words;
  const { invitees } = guests;
  const children = new Set(invitees.flatMap((one) => one.childIds)).size;
  const letters = invitees.filter((one) => !one.email).length;
  const languages = byLanguage(invitees).map(({ lang, count }) => (
    <div>{languageLine(words, lang, count, fallback)}</div>
  ));
  return (
    <Section title={t('rounds.open.who')}>
      <Facts
        items={[
          {
            term: t('rounds.open.guardians'),
            value: t('rounds.open.guardians.value', { count: invitees.length, children }),
          },
          { term: t('rounds.open.languages'), value: languages.length ? languages : words.number(0) },
          { term: t('rounds.open.letters'), value: t('rounds.open.letters.value', { count: letters }) },
          {
            term: t('rounds.open.restricted'),
            value: t('rounds.open.restricted.value', { count: guests.restricted }),
          },
        ]}
      />
      {without.length > 0 && (
        <Fold summary={t('rounds.open.without', { count: without.length })}>
          <p>{t('rounds.open.without.lead')}</p>
          <ul>
            {without.map((child) => (
              <li>
                <Name>{fullName(child)}</Name>
                {child.grade && ` (${child.grade})`}
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </Section>
  );
}

function languageLine(words: Words, lang: string, count: number, fallback: string): string {
  const said = { language: nameOf(lang, words.lang), count: words.number(count) };
  if (isLang(lang)) return words.t('rounds.open.language', said);
  return words.t('rounds.open.language.instead', { ...said, instead: nameOf(fallback, words.lang) });
}
