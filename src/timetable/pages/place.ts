import type { FC, PropsWithChildren } from 'hono/jsx';
import { FamilyFrame, type FrameProps, StaffFrame } from '#core/http/frame.tsx';

export interface Pair {
  roundId: string;
  guardianId: string;
  childId: string;
}

/** Where the same pages stand: a family books for itself, a teacher or the office for a family. */
export interface Place {
  who: 'family' | 'teacher' | 'office';
  Frame: FC<PropsWithChildren<FrameProps>>;
  current?: string;
  book(of: Pair): string;
  talk(conferenceId: string): string;
  /** Where "back" leads. */
  back(of: { roundId: string }): string;
}

export const familyPlace: Place = {
  who: 'family',
  Frame: FamilyFrame,
  book: ({ childId, roundId }) => `/family/children/${childId}/rounds/${roundId}/book`,
  talk: (conferenceId) => `/family/conferences/${conferenceId}/booking`,
  back: ({ roundId }) => `/family/rounds/${roundId}/book`,
};

export const officePlace: Place = staffPlace('office', 'bookings');
export const teacherPlace: Place = staffPlace('teacher', 'talks');

function staffPlace(who: 'teacher' | 'office', current: string): Place {
  return {
    who,
    Frame: StaffFrame,
    current,
    book: ({ roundId, guardianId, childId }) => `/${who}/bookings/${roundId}/${guardianId}/${childId}`,
    talk: (conferenceId) => `/${who}/bookings/talks/${conferenceId}`,
    back: () => (who === 'teacher' ? '/teacher/talks' : '/office/bookings'),
  };
}
