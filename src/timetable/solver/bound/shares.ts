import type { Model } from '../model/model.ts';
import { talksThatFit } from './capacity.ts';

/**
 * What families share, as rows "no more talks than": one per teacher and day, one per day and language (and one for
 * all languages together, where there are several) for the interpreters. `of[wish * days + day]` are the rows that a
 * talk takes a share of.
 */
export type Shares = { room: Float64Array; of: Int32Array[] };

/** Works the rows out for a problem, teachers first. */
export function sharesOf(model: Model): Shares {
  const { days, teachers, dayStart, languages, speakers, interpreterOpen, slots } = model;
  const room: number[] = [];
  for (let t = 0; t < teachers; t++) room.push(...talksThatFit(model, t));
  const groups = languages.map((_, language) => [language]);
  if (groups.length > 1) groups.push(groups.flat());
  for (const group of groups) {
    const who = new Set(group.flatMap((language) => [...(speakers[language] as Int32Array)]));
    for (let day = 0; day < days; day++) {
      let there = 0;
      for (const i of who)
        for (let s = dayStart[day] as number; s < (dayStart[day + 1] as number); s++)
          there += interpreterOpen[i * slots + s] as number;
      room.push(there);
    }
  }
  const of = model.wishTeachers.flatMap((who, wish) =>
    Array.from({ length: days }, (_, day) => {
      const rows = [...who].map((t) => t * days + day);
      groups.forEach((group, k) => {
        if (group.includes(model.wishLanguage[wish] as number)) rows.push((teachers + k) * days + day);
      });
      return Int32Array.from(rows);
    }),
  );
  return { room: Float64Array.from(room), of };
}
