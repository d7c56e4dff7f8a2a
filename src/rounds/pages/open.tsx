import { isLang, nameOf } from '#core/words/langs.ts';
import { isolated, type Words } from '#core/words/words.ts';
import type { Member } from '#people/access/reads/people.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Fold } from '#ui/details.tsx';
import { Form } from '#ui/field.tsx';
import { Section } from '#ui/heading.tsx';
import { Facts } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import { Name } from '#ui/person.tsx';
import { byLanguage, type Guests } from '../rules/invited.ts';
import type { Problem } from '../rules.ts';
import { fullName, whenOf } from './hours.tsx';
import { Planning, type PlanningProps } from './planning.tsx';

export interface OpenPageProps extends Omit<PlanningProps, 'title'> {
  guests: Guests;
  problems: Problem[];
  teachers: Member[];
  /** The children about whom nobody can be invited. */
  without: Member[];
  /** The district's language: what somebody is written to in whose own Alongside does not speak. */
  fallback: string;
}

/** The last look before families hear of it: exactly who will be invited, and what still keeps the round from opening. */
export function OpenPage(props: OpenPageProps) {
  const { here, round, problems } = props;
  const { t } = here.words;
  const base = `/leader/rounds/${round.roundId}`;
  return (
    <Planning {...props} step="open" title={t('rounds.open.title')} lead={t('rounds.open.lead')}>
      {problems.length > 0 && (
        <Notice tone="stop" title={t('rounds.open.problems')}>
          <ul>
            {problems.map((problem) => (
              <li>
                <a
                  href={`${base}/${'hours' in problem || problem.because === 'no-hours' ? 'hours' : 'basics'}`}
                >
                  {problemIn(props, problem)}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Who {...props} />
      {problems.length === 0 && (
        <Form action={`${base}/open`} csrf={here.csrf}>
          <Actions>
            <Button kind="primary">{t('rounds.open.button')}</Button>
            <ButtonLink href={`${base}/preview`}>{t('core.back')}</ButtonLink>
          </Actions>
        </Form>
      )}
    </Planning>
  );
}

function problemIn({ here, teachers }: OpenPageProps, problem: Problem): string {
  const { t } = here.words;
  const because = t(`rounds.refused.${problem.because}`);
  if (!('hours' in problem)) return because;
  const teacher = teachers.find((one) => one.personId === problem.hours.teacherId);
  const name = isolated(teacher ? fullName(teacher) : '?');
  return t('rounds.open.problem.hours', { teacher: name, when: whenOf(here, problem.hours), because });
}

/** Counts and languages; names only of children nobody can be invited about, so that somebody can help. */
function Who({ here, guests, without, fallback }: OpenPageProps) {
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
