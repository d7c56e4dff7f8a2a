import { isolated, type Words } from '#core/words/words.ts';
import type { Hours, Round } from '#rounds/rules/round.ts';
import { lastChance } from '#rounds/rules/slots.ts';

/** What the kind word says, in the guardian's language: the same in the mail and in the leader's preview. */
export function reminderIn(
  words: Words,
  facts: { round: Round; hours: readonly Hours[]; children: string[]; name: string },
) {
  const { t } = words;
  const until = words.date(lastChance(facts.round, facts.hours), 'moment');
  const children = words.list(facts.children.map(isolated));
  return {
    // a subject is a header line: the marks that isolate names would be shown there by old programs
    subject: t('timetable.mail.remind.subject', { children: words.list(facts.children) }),
    heading: t('timetable.mail.remind.heading'),
    paragraphs: [
      t('core.letter.hello', { name: isolated(facts.name) }),
      t('timetable.mail.remind.text', { children, until }),
      t('timetable.mail.remind.else'),
    ],
    button: t('timetable.mail.taken.button'),
  };
}
