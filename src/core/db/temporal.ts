import pg from 'pg';
import { Temporal } from 'temporal-polyfill';

/**
 * Instants, dates and times go to the database and come back as Temporal values. `toPostgres` is the hook
 * the driver documents for values of one's own; without it a Temporal object would be sent as JSON.
 */
for (const kind of [Temporal.Instant, Temporal.PlainDate, Temporal.PlainTime]) {
  Object.defineProperty(kind.prototype, 'toPostgres', {
    value(this: { toString(): string }) {
      return this.toString();
    },
  });
}

const timestamptz = 1184;
const date = 1082;

pg.types.setTypeParser(timestamptz, (text) =>
  // "2026-11-22 03:18:42.123+00" is what ISO datestyle prints; Date reads it with a T and a full offset
  Temporal.Instant.fromEpochMilliseconds(Date.parse(`${text.slice(0, 10)}T${fullOffset(text.slice(11))}`)),
);
pg.types.setTypeParser(date, (text) => Temporal.PlainDate.from(text));

function fullOffset(time: string): string {
  return /[+-]\d\d$/.test(time) ? `${time}:00` : time;
}
