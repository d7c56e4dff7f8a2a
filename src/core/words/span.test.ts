import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { Words } from './words.ts';

const at = (time: string) => Temporal.Instant.from(`2026-11-24T${time}:00Z`);

test('a span is that of its own two times, zone and language, however often others were written before', () => {
  const say = (lang: 'en' | 'es' | 'ar', zone: string, from: string, to: string) =>
    plain(new Words(lang, zone).span(at(from), at(to)));
  for (let again = 0; again < 2; again++) {
    expect(say('en', 'Europe/Berlin', '15:20', '15:30')).toBe('16:20 – 16:30');
    expect(say('en', 'Europe/Berlin', '15:20', '15:40')).toBe('16:20 – 16:40');
    expect(say('en', 'Europe/Berlin', '15:10', '15:30')).toBe('16:10 – 16:30');
    expect(say('en', 'UTC', '15:20', '15:30')).toContain('20');
    expect(say('en', 'UTC', '15:20', '15:30')).not.toContain('16');
    expect(say('ar', 'Europe/Berlin', '15:20', '15:30')).not.toBe(
      say('en', 'Europe/Berlin', '15:20', '15:30'),
    );
  }
});

test('days from one to another are said once in what they share, and one day is only itself', () => {
  const say = (lang: 'en' | 'es' | 'ar', from: string, to: string) =>
    plain(
      new Words(lang, 'Pacific/Auckland').dates(Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)),
    );
  expect(say('en', '2026-12-21', '2026-12-23')).toBe('21 – 23 December 2026');
  expect(say('en', '2026-12-30', '2027-01-02')).toBe('30 December 2026 – 2 January 2027');
  expect(say('en', '2026-12-21', '2026-12-21')).toBe('21 December 2026');
  expect(say('es', '2026-12-21', '2026-12-23')).toBe('21 – 23 de diciembre de 2026');
  expect(say('ar', '2026-12-21', '2026-12-23')).toMatch(/ديسمبر/);
  expect(say('ar', '2026-12-21', '2026-12-23')).not.toBe(say('ar', '2026-12-21', '2026-12-21'));
});

/** Which dash and which spaces a locale takes is the formatter's affair. */
const plain = (text: string) => text.replace(/\s*[–-]\s*/, ' – ');
