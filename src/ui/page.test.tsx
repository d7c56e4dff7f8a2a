import { expect, test } from 'vitest';
import { Bars } from './bars.tsx';
import { Button } from './button.tsx';
import { familyGallery } from './gallery/family.tsx';
import { letterGallery } from './gallery/letters.tsx';
import { mailGallery } from './gallery/mails.tsx';
import { staffGallery } from './gallery/staff.tsx';
import { galleryWords } from './gallery/words.ts';
import { NavLink, Page } from './page.tsx';
import { Quote } from './person.tsx';
import { Slot } from './slots.tsx';
import { Table } from './table.tsx';

const pages = galleryWords.flatMap((w) =>
  Object.entries({ family: familyGallery, staff: staffGallery, letter: letterGallery }).map(
    ([name, render]) => ({
      name: `${name} ${w.lang}`,
      html: String(render(w)),
    }),
  ),
);

test('a page is a whole document in its language and direction, with a way past the header', () => {
  const html = String(
    <Page
      lang="ar"
      dir="rtl"
      title="موعد"
      siteName="Alongside"
      cssHref="/a.css"
      skipLabel="انتقل"
      nav={<NavLink href="/" current />}
    >
      x
    </Page>,
  );
  expect(html).toMatch(/^<!doctype html><html lang="ar" dir="rtl">/i);
  expect(html).toContain('<title>موعد · Alongside</title>');
  expect(html).toContain('<a class="skip" href="#main">');
  expect(html).toContain('<main id="main" tabindex="-1">');
  expect(html).toContain('aria-current="page"');
  expect(html).not.toContain('<script');
});

test.each(pages)('$name: no inline style, no inline script, no id twice', ({ html }) => {
  expect(html).not.toMatch(/ style="|<style|<script(?![^>]* src=)| on\w+="/);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

test.each(pages)('$name: whatever is referred to exists', ({ html }) => {
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]));
  const refs = [...html.matchAll(/ (?:aria-describedby|aria-labelledby|for|popovertarget)="([^"]+)"/g)];
  for (const id of refs.flatMap((m) => (m[1] ?? '').split(' '))) expect(ids).toContain(id);
});

test.each(pages)('$name: no drawing fills the screen of a browser that takes no style sheet', ({ html }) => {
  const drawings = [...html.matchAll(/<svg[^>]*>/g)].map(([tag]) => tag);
  expect(drawings.length).toBeGreaterThan(0);
  const flat = (tag: string) => tag.includes('viewBox="0 0 1000 10"');
  expect(drawings.filter((tag) => !flat(tag) && !/ width="\d+" height="\d+"/.test(tag))).toEqual([]);
});

test.each(pages)('$name: one first heading, and no level is skipped', ({ html }) => {
  const levels = [...html.matchAll(/<h([1-6])/g)].map((m) => Number(m[1]));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  levels.forEach((level, i) => {
    expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
  });
});

test('a button that cannot be pressed says why, and one that can does not', () => {
  const off = String(<Button name="open" disabled because="Give hours first." children="Open" />);
  expect(off).toContain('aria-describedby="because-open-"');
  expect(off).toContain('id="because-open-"');
  expect(String(<Button name="open" because="Give hours first." children="Open" />)).not.toContain('hours');
});

test('a hidden group shows its note and no bar, so nothing can be measured off it', () => {
  const html = String(
    <Bars
      title="T"
      format={(v, of) => `${v} of ${of}`}
      rows={[
        { label: 'A', value: 3, of: 4 },
        { label: 'B', note: 'Hidden' },
      ]}
    />,
  );
  expect(html).toContain('3 of 4');
  expect(html).toContain('width="750"');
  expect(html.match(/<svg/g)).toHaveLength(1);
  expect(html).toContain('Hidden');
});

test('a table names its rows and repeats its headings for small screens', () => {
  const html = String(
    <Table
      caption="C"
      columns={[
        { key: 'n', label: 'Name' },
        { key: 'g', label: 'Grade', numeric: true },
      ]}
      rows={[{ n: 'Ada', g: 4 }]}
    />,
  );
  expect(html).toContain('<th role="rowheader" scope="row">Ada</th>');
  expect(html).toContain('data-label="Grade"');
});

test('a quote keeps its writer’s language', () => {
  const html = String(<Quote lang="ar" langLabel="Arabic" children="مرحبا" />);
  expect(html).toContain('<blockquote lang="ar" dir="auto">مرحبا</blockquote>');
});

test('a time that cannot be taken says why and cannot be picked; one that can says nothing', () => {
  const taken = String(<Slot name="slot" value="1" label="3:00" because="taken" />);
  expect(taken).toContain('disabled');
  expect(taken).toContain('<small>taken</small>');
  const free = String(<Slot name="slot" value="2" label="3:15" picked />);
  expect(free).toContain('checked');
  expect(free).not.toMatch(/disabled|<small>/);
});

test('a mail is a whole document that needs no table, no script and no picture', () => {
  for (const w of galleryWords) {
    const html = String(mailGallery(w));
    expect(html).toContain(`<html lang="${w.lang}" dir="${w.dir}">`);
    expect(html).not.toMatch(/<table|<script|<img/);
  }
});
