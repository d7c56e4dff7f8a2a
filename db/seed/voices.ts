import type { Lang } from '#core/words/langs.ts';
import { answerVoice, openVoice } from '#voice/actions.ts';
import type { Crowd, Pupil } from './crowd.ts';
import { Random } from './random.ts';
import type { Told } from './rounds.ts';
import { book, inTurn } from './talks.ts';
import { type Sample, schoolTime, viewerOf, zone } from './year.ts';

/** What families wrote, in three of their languages; one line per question asked. */
const said: { lang: Lang; lines: string[][] }[] = [
  {
    lang: 'en',
    lines: [
      [
        'Building things, and explaining them to anybody who listens.',
        'To feel safe to ask when something is not clear.',
        'Mornings. We all get loud.',
      ],
      [
        'The dog next door. And drawing maps of places that do not exist.',
        'Friends to sit with.',
        'Starting. Once begun, it goes well.',
      ],
    ],
  },
  {
    lang: 'es',
    lines: [
      [
        'Cantar. En casa canta todo el día.',
        'Que lea con gusto, no por obligación.',
        'Las tardes son largas y yo trabajo hasta las ocho.',
      ],
      [
        'Los insectos y el fútbol.',
        'Que gane confianza al hablar alemán.',
        'Se frustra cuando algo no sale a la primera.',
      ],
    ],
  },
  {
    lang: 'ar',
    lines: [
      [
        'يحب أن يساعد في المطبخ ويسأل عن كل شيء.',
        'أن يشعر بأن له مكانًا في الصف.',
        'القراءة بالألمانية تتعبه، ثم يترك كل شيء.',
      ],
      ['الرسم والقصص قبل النوم.', 'صديق واحد جيد.', 'النوم متأخرًا أيام المدرسة.'],
    ],
  },
];

export interface Plan {
  answering: number;
  booking: number;
}

/** Families of a round that is open: some have answered, some have booked already. María has done neither yet. */
export async function gatherVoices(sample: Sample, crowd: Crowd, round: Told, plan: Plan): Promise<void> {
  const random = new Random(round.firstDay + 100);
  const diary = new Map<string, number>();
  const isYusuf = (pupil: Pupil) => pupil.guardians.includes(crowd.yusuf);
  const pupils = crowd.pupils.filter((pupil) => !pupil.guardians.includes(crowd.maria));
  const speaking = pupils.filter((pupil) => isYusuf(pupil) || random.chance(plan.answering));
  await inTurn(speaking, (pupil) => speak(sample, round, pupil, random));
  const booking = speaking.filter(
    (pupil) => plan.booking > 0 && (isYusuf(pupil) || random.chance(plan.booking)),
  );
  for (const pupil of booking) {
    await book(sample, round, pupil, pupil.teachers[0] ?? '', pupil.guardians[0] ?? '', diary);
  }
}

async function speak(sample: Sample, round: Told, pupil: Pupil, random: Random): Promise<void> {
  const guardianId = pupil.guardians[0] ?? '';
  const now = schoolTime(sample, round.firstDay - round.opensDaysBefore + 1, '20:10');
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const whose = { roundId: round.roundId, childId: pupil.childId, guardianId };
  await sample.db.as(viewerOf(sample, guardianId, 'guardian'), async (db) => {
    const person = await db.q
      .selectFrom('person')
      .where('district_id', '=', db.district)
      .where('person_id', '=', guardianId)
      .select('lang')
      .executeTakeFirst();
    const { lang, lines } =
      said.find((one) => one.lang === person?.lang) ?? (said[0] as (typeof said)[number]);
    const open = await openVoice(db, whose, { today, lang, now });
    if (!open) return;
    const answers = new Map(
      open.questions.map(({ questionId }, n) => [questionId, random.pick(lines)[n] ?? '']),
    );
    await answerVoice(db, whose, open, { answers, lang, skipping: true }, now);
  });
}
