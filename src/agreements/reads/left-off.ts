import type { ViewerDb } from '#core/db/database.ts';
import { fullName } from '#core/words/full-name.ts';
import { talkToHold } from '#preparation/reads/talk.ts';
import type { LeftOff } from '#preparation/rules/left-off.ts';
import type { Talk } from '#preparation/rules/talk.ts';
import { findSentCheckIns } from '../store/afterwards.ts';
import { findTalkBefore } from '../store/left-off.ts';
import { findVersions } from '../store/versions.ts';

/** How the viewing teacher's last talk about the same child ended, as it stands now: the latest version, the last answer. */
export async function leftOff(db: ViewerDb, talk: Talk): Promise<LeftOff | undefined> {
  const before = await findTalkBefore(db, talk);
  const then = before && (await talkToHold(db, before.conference_id));
  const [agreed] = then ? await findVersions(db, then.conferenceId) : [];
  if (!then || !agreed) return undefined;
  const tookPart = new Set(then.guardians.map((one) => one.guardianId));
  const answers = (await findSentCheckIns(db, then.conferenceId)).flatMap((one) => one.answers);
  return {
    conferenceId: then.conferenceId,
    startsAt: then.startsAt,
    names: then.guardians.map((one) => fullName(one)),
    shared: talk.guardians.every((one) => tookPart.has(one.guardianId)),
    goal: agreed.goal,
    noGoalBecause: agreed.noGoalBecause,
    lang: agreed.lang,
    parts: agreed.commitments,
    answer: answers.findLast((one) => one.answer !== null)?.answer ?? null,
  };
}
