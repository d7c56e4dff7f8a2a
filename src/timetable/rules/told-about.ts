import { isolated } from '#core/words/words.ts';
import { childName, teacherName } from './names.ts';

type Named = Parameters<typeof childName>[0] & Parameters<typeof teacherName>[0];

/** What is told by hand about a talk, with whose office tells it and about whom it is. */
export function toldAbout<Says extends object>(
  talk: Named & { schoolId: string; schoolName: string },
  says: Says,
): Says & { school: { schoolId: string; name: string }; child: string } {
  return { school: { schoolId: talk.schoolId, name: talk.schoolName }, child: childName(talk), ...says };
}

/** The child by its given name and the teacher, as a sentence in whatever direction holds them. */
export function namesTold(talk: Named): { child: string; teacher: string } {
  return { child: isolated(talk.childGivenName), teacher: isolated(teacherName(talk)) };
}
