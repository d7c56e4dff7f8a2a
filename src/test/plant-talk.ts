import { newId } from '#core/ids.ts';
import { wholeForm } from './agreeing.ts';
import { insert } from './people.ts';
import type { Mark, Reader } from './planted.ts';
import type { World } from './world.ts';

export type Talk = {
  name: string;
  child: string;
  teacher: Reader;
  guardian: Reader;
  also?: Reader[];
  state: 'booked' | 'open' | 'closed';
  minute: number;
};

interface Ground extends World {
  marks: Mark[];
  /** A word that stands nowhere else, for these readers. */
  mark(what: string, ...readers: Reader[]): string;
  id(kind: 'conference' | 'more'): string;
  question: string;
  value: string;
  round: string;
  away: string;
  /** Whose voice about which child was written down already. */
  spoken: Set<string>;
}

/** One talk with everything that belongs to its state, and a mark in every text of it. */
export async function plantTalk(ground: Ground, talk: Talk): Promise<void> {
  const { owner, linden, other, people, marks, mark, id, question, value, round, away, spoken } = ground;
  const staff: Reader[] = ['jonas', 'mira', 'amara', 'priya'];
  const strange = talk.teacher === 'strangeTeacher';
  const { district } = strange ? other : linden;
  const roundId = strange ? away : round;
  const both: Reader[] = [talk.teacher, talk.guardian, ...(talk.also ?? [])];
  const desk: Reader[] = strange ? [] : ['priya', 'amara'];
  const of = (what: string) => `${what} of ${talk.name}`;
  const conference = id('conference');
  marks.push({ text: conference, what: of('id'), readers: [...both, ...desk, ...(strange ? [] : staff)] });
  const at = { district_id: district, conference_id: conference };
  const begins = `2026-11-24T15:${String(talk.minute).padStart(2, '0')}:00Z`;
  const ends = `2026-11-24T15:${String(talk.minute + 10).padStart(2, '0')}:00Z`;
  await insert(owner, 'conference', {
    ...{
      ...at,
      round_id: roundId,
      child_id: talk.child,
      state: talk.state,
      starts_at: begins,
      ends_at: ends,
    },
    ...{ teacher_id: people[talk.teacher], guardian_id: people[talk.guardian] },
    ...{
      place: mark(of('place'), ...both, ...staff),
      booked_by: people[talk.guardian],
      booked_at: '2026-11-22T10:00:00Z',
    },
  });
  await insert(owner, 'participant', { ...at, person_id: people[talk.teacher], role: 'teacher' });
  for (const guardian of [talk.guardian, ...(talk.also ?? [])])
    await insert(owner, 'participant', { ...at, person_id: people[guardian], role: 'guardian' });
  for (const [who, kind] of [
    [talk.teacher, 'teacher'],
    [talk.guardian, 'guardian'],
  ] as const)
    await insert(owner, 'claim', { ...at, resource_id: people[who], kind, during: `[${begins},${ends})` });
  if (!strange) {
    const voice = { district_id: district, round_id: roundId, child_id: talk.child, question_id: question };
    const readers = ['jonas', 'mira'].filter(
      (one) => one === talk.teacher || talk.child === people.lina,
    ) as Reader[];
    if (!spoken.has(`${talk.child} ${talk.guardian}`))
      await insert(owner, 'voice_answer', {
        ...{
          ...voice,
          guardian_id: people[talk.guardian],
          body: mark(of('voice'), talk.guardian, ...readers),
          lang: 'es',
        },
        ...{ written_by: people[talk.guardian], answered_at: '2026-11-22T10:00:00Z' },
      });
    spoken.add(`${talk.child} ${talk.guardian}`);
  }
  await insert(owner, 'preparation', {
    ...{ ...at, teacher_id: people[talk.teacher], lang: 'en', updated_at: '2026-11-22T10:00:00Z' },
    ...{
      glow: mark(of('glow'), talk.teacher),
      glow_where: mark(of('glow where'), talk.teacher),
      glow_when: 'Monday',
    },
    ...{ grow_need: mark(of('grow need'), talk.teacher), grow_step: mark(of('grow step'), talk.teacher) },
    ...(strange ? {} : { value_id: value, value_tie: mark(of('value tie'), talk.teacher) }),
  });
  const asked = { position: 0, intent: 'hope', lang: 'en' };
  await insert(owner, 'prepared_question', { ...at, ...asked, body: mark(of('question'), talk.teacher) });
  const author = { author_id: people[talk.teacher], lang: 'en' };
  await insert(owner, 'private_note', {
    ...{
      ...at,
      ...author,
      body: mark(of('private note'), talk.teacher),
      updated_at: '2026-11-22T10:00:00Z',
    },
  });
  if (talk.state === 'booked') return;
  const noted = { ...author, field: 'voice', written_at: '2026-11-24T15:05:00Z' };
  await insert(owner, 'page_entry', {
    ...at,
    ...noted,
    entry_id: newId(),
    body: mark(of('shared note'), ...both),
  });
  const step = { author_id: people[talk.teacher], step: 'voice', entered_at: '2026-11-24T15:05:00Z' };
  await insert(owner, 'step_visit', { ...at, ...step, visit_id: newId() });
  const turn = { author_id: people[talk.teacher], who: 'family', began_at: '2026-11-24T15:05:00Z' };
  await insert(owner, 'turn', { ...at, ...turn, turn_id: newId() });
  if (talk.state === 'open') {
    const fields = { ...wholeForm, goal: mark(of('draft'), talk.teacher) };
    const body = JSON.stringify({ rev: 1, fields });
    const drafted = { body, author_id: people[talk.teacher], updated_at: '2026-11-24T15:05:00Z' };
    await insert(owner, 'agreement_draft', { ...at, ...drafted });
    return;
  }
  for (const version of [1, 2]) {
    const agreed = (what: string) => mark(of(`${what} ${version}`), ...both);
    await insert(owner, 'agreement', {
      ...{
        ...at,
        version,
        goal: agreed('goal'),
        glow: agreed('glow'),
        grow_need: agreed('need'),
        grow_step: agreed('step'),
      },
      ...{ value_name: agreed('value'), value_tie: agreed('tie'), lang: 'en', check_in_on: '2026-12-08' },
      ...{ made_by: people[talk.teacher], made_at: '2026-11-24T15:09:00Z' },
    });
    for (const [position, side] of ['school', 'home'].entries()) {
      const said = {
        what: agreed(side),
        when_text: agreed(`${side} when`),
        where_text: agreed(`${side} where`),
      };
      await insert(owner, 'commitment', { ...at, version, position, side, lang: 'en', ...said });
    }
  }
  await insert(owner, 'correction', {
    ...{ ...at, correction_id: newId(), version: 2, author_id: people[talk.guardian], lang: 'es' },
    ...{ body: mark(of('correction'), ...both), written_at: '2026-11-24T16:00:00Z' },
  });
  await insert(owner, 'promise', {
    ...{ ...at, promise_id: newId(), teacher_id: people[talk.teacher], kind: 'resource', lang: 'en' },
    ...{
      what: mark(of('promise'), ...both),
      made_at: '2026-11-24T15:09:00Z',
      due_at: '2026-11-26T15:09:00Z',
    },
  });
  for (const turnNo of [1, 2]) {
    const checkIn = { ...at, check_in_id: id('more') };
    const sent = turnNo === 1;
    const to = sent ? both : [talk.teacher];
    await insert(owner, 'check_in', {
      ...{ ...checkIn, turn_no: turnNo, due_on: '2026-12-08', lang: 'en' },
      ...{ noticed: mark(of(`noticed ${turnNo}`), ...to), message: mark(of(`message ${turnNo}`), ...to) },
      ...(sent ? { sent_at: '2026-12-08T10:00:00Z', sent_by: people[talk.teacher] } : {}),
    });
    if (!sent) continue;
    await insert(owner, 'check_in_answer', {
      ...{
        ...checkIn,
        answer_id: id('more'),
        guardian_id: people[talk.guardian],
        answer: 'tricky',
        lang: 'es',
      },
      ...{ words: mark(of('answer'), ...both), answered_at: '2026-12-09T10:00:00Z' },
    });
  }
}
