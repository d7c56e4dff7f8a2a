import * as v from 'valibot';
import { MOST } from './size.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2880));
/** A list whose length is looked at before anything in it is. */
const few = <T extends v.GenericSchema>(of: T, most: number) =>
  v.pipe(v.array(v.unknown()), v.maxLength(most), v.array(of));
const mode = v.picklist(['person', 'video', 'phone']);
const hours = v.strictObject({ day: id, from: minute, to: minute });
const span = v.strictObject({ ...hours.entries, modes: v.optional(few(mode, 3)) });
const place = v.strictObject({
  building: id,
  floor: v.optional(v.pipe(v.number(), v.integer(), v.minValue(-20), v.maxValue(200))),
  room: v.optional(id),
});
const talks = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000));
const weight = v.pipe(v.number(), v.minValue(0), v.maxValue(1000));

/** One of each list of the problem; what may be left out gets the value that says nothing. */
export const ONE_OF = {
  days: v.strictObject({ id, from: minute, to: minute }),
  teachers: v.strictObject({
    id,
    hours: few(span, 200),
    breaks: v.optional(few(hours, 200)),
    place: v.optional(place),
    languages: v.optional(few(id, 50)),
    breakAfter: v.optional(talks),
  }),
  interpreters: v.strictObject({ id, languages: few(id, 50), hours: few(hours, 200) }),
  families: v.strictObject({
    id,
    children: few(id, 20),
    windows: v.optional(few(span, 200)),
    language: v.optional(id),
    longestWait: v.optional(minute),
  }),
  wishes: v.strictObject({
    id,
    family: id,
    children: v.pipe(few(id, 20), v.minLength(1)),
    teachers: v.pipe(few(id, 10), v.minLength(1)),
    priority: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
    mode: v.optional(mode),
  }),
  pins: v.strictObject({ wish: id, day: id, at: minute, interpreter: v.optional(id) }),
  apart: v.strictObject({ families: v.tuple([id, id]), gapMinutes: minute }),
} as const;

const list = (most: number) => v.pipe(v.array(v.unknown()), v.maxLength(most));

/** Everything around the lists. */
export const frame = v.strictObject({
  slotMinutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(480)),
  days: list(MOST.days),
  teachers: list(MOST.teachers),
  interpreters: v.optional(list(MOST.interpreters), []),
  families: list(MOST.families),
  wishes: list(MOST.wishes),
  pins: v.optional(list(MOST.pins), []),
  apart: v.optional(list(MOST.apart), []),
  walking: v.optional(
    v.strictObject({
      betweenFloors: minute,
      betweenBuildings: minute,
      ways: v.optional(few(v.strictObject({ buildings: v.tuple([id, id]), minutes: minute }), 2000)),
    }),
    { betweenFloors: 0, betweenBuildings: 0 },
  ),
  limits: v.optional(
    v.strictObject({
      breakAfter: v.optional(talks),
      longestWait: v.optional(minute),
      talksPerChild: v.optional(talks),
      siblingsTogether: v.optional(v.boolean()),
    }),
    {},
  ),
  weights: v.optional(v.strictObject({ extraVisit: weight, compactness: weight, fairness: weight }), {
    extraVisit: 6,
    compactness: 1,
    fairness: 1,
  }),
});
