/** Where the office and a leader give and take hours while families book. */
export interface HoursPlace {
  who: 'leader' | 'office';
  current: string;
  round(roundId: string): string;
  teacher(roundId: string, teacherId: string): string;
}

const placeFor = (who: HoursPlace['who'], current: string): HoursPlace => ({
  who,
  current,
  round: (roundId) => `/${who}/hours/${roundId}`,
  teacher: (roundId, teacherId) => `/${who}/hours/${roundId}/${teacherId}`,
});

export const officeHours = placeFor('office', 'bookings');
export const leaderHours = placeFor('leader', 'rounds');
