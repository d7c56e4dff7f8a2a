import { Temporal } from 'temporal-polyfill';
import { kept } from '../kept.ts';
import { localeFor, say, type Values } from './catalogue.ts';
import type { WordKey } from './keys.ts';
import { dirOf, type Lang } from './langs.ts';

const styles = {
  /** Tuesday, 24 November */
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  /** Tue 24 Nov */
  shortDay: { weekday: 'short', day: 'numeric', month: 'short' },
  /** 24 November 2026 */
  date: { dateStyle: 'long' },
  /** 16:20 or 4:20 pm */
  time: { timeStyle: 'short' },
  /** Tuesday, 24 November, 16:20 */
  moment: { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type TimeStyle = keyof typeof styles;

/** One reader's language and the school's time zone: every sentence, date and number a page shows. */
export class Words {
  readonly lang: Lang;
  readonly timeZone: string;
  readonly dir: 'ltr' | 'rtl';

  /** @param timeZone IANA name of the school's zone; instants are shown in it, never in the server's. */
  constructor(lang: Lang, timeZone: string) {
    this.lang = lang;
    this.timeZone = timeZone;
    this.dir = dirOf(lang);
  }

  t = (key: WordKey, values?: Values): string => say(this.lang, key, values);

  /** An instant, or a date of the school's calendar, in the reader's language and the school's zone. */
  date(when: Temporal.Instant | Temporal.PlainDate, style: TimeStyle): string {
    const dateOnly = when instanceof Temporal.PlainDate;
    const zone = dateOnly ? 'UTC' : this.timeZone;
    const ms = dateOnly ? when.toZonedDateTime('UTC').epochMilliseconds : when.epochMilliseconds;
    return dateFormat(localeFor(this.lang, this.timeZone), zone, style).format(ms);
  }

  /** "16:20–16:30" */
  span(from: Temporal.Instant, to: Temporal.Instant): string {
    const format = dateFormat(localeFor(this.lang, this.timeZone), this.timeZone, 'time');
    return spans(format)(from.epochMilliseconds)(to.epochMilliseconds);
  }

  /** "21 – 23 December 2026"; of one day its date alone. */
  dates(from: Temporal.PlainDate, to: Temporal.PlainDate): string {
    const format = dateFormat(localeFor(this.lang, this.timeZone), 'UTC', 'date');
    const at = (day: Temporal.PlainDate) => day.toZonedDateTime('UTC').epochMilliseconds;
    return format.formatRange(at(from), at(to));
  }

  number(value: number, options?: Intl.NumberFormatOptions): string {
    return new Intl.NumberFormat(localeFor(this.lang), options).format(value);
  }

  list(items: string[]): string {
    return new Intl.ListFormat(localeFor(this.lang), { type: 'conjunction' }).format(items);
  }

  /** The date the school's calendar shows at this instant. */
  dayOf(instant: Temporal.Instant): Temporal.PlainDate {
    const ms = instant.epochMilliseconds;
    const known = shown.get(this.timeZone);
    if (known && known.from <= ms && ms < known.to) return known.day;
    const day = instant.toZonedDateTimeISO(this.timeZone).toPlainDate();
    const begins = (date: Temporal.PlainDate) => date.toZonedDateTime(this.timeZone).epochMilliseconds;
    shown.set(this.timeZone, { day, from: begins(day), to: begins(day.add({ days: 1 })) });
    return day;
  }
}

/** The day that was asked for last in each zone, and from when to when it lasts: nearly always today. */
const shown = new Map<string, { day: Temporal.PlainDate; from: number; to: number }>();

const formats = new Map<string, Intl.DateTimeFormat>();

/** Building an Intl formatter costs more than a page; there are few combinations. */
function dateFormat(locale: string, timeZone: string, style: TimeStyle): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${style}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, { timeZone, ...styles[style] });
  formats.set(key, format);
  return format;
}

/** Two times in one are written much more slowly than one (0.1 ms), and the same ones are shown to many families. */
const spans = kept(400, (format: Intl.DateTimeFormat) =>
  kept(2_000, (from: number) => kept(20, (to: number) => format.formatRange(from, to))),
);

/** Wraps what a person wrote, a name or a number so that it cannot reorder the sentence around it (Unicode FSI/PDI). */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
