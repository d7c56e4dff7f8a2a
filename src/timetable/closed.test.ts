import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type BookingWorld, openBookingWorld, sequenceOn } from '#test/booking.ts';
import { noon } from '#test/world.ts';

let w: BookingWorld;
beforeAll(async () => {
  w = await openBookingWorld();
});
afterAll(() => w.close());
beforeEach(async () => {
  await w.forget();
  w.clock.moveTo(noon);
});
afterEach(() => expect(w.complaints).toEqual([]));

test('whoever chose while booking closed is told so once, and led back', async () => {
  const maria = await w.family(w.ids.maria);
  await maria.get(w.bookPath());
  w.clock.moveTo(noon.add({ hours: 25 }));
  const answer = await maria.post(w.bookPath(), w.bookFields(2));
  expect(answer.status).toBe(409);
  const page = await answer.text();
  expect(page.match(/El plazo para reservar ha terminado/g)).toHaveLength(1);
  expect(page).toMatch(/class="button[^"]*" href="\/family"/);
});

test('once booking has closed a family is offered no time that it would be refused, before it cancels either', async () => {
  const hers = w.wish(6);
  await w.book(hers);
  const maria = await w.family(w.ids.maria);
  const at = `/family/conferences/${hers.conferenceId}/booking`;
  const voice = `/family/children/${w.ids.lina}/rounds/${w.round}/voice`;
  await maria.post(voice, { do: 'skip' }, voice);
  w.clock.moveTo(noon.add({ hours: 25 }));
  const talk = await maria.html(at);
  expect(talk).toContain('El plazo para reservar ha terminado');
  expect(talk).not.toContain(`${at}/change`);
  const change = await maria.html(`${at}/change`);
  expect(change).toContain('Su hora anterior sigue siendo suya');
  expect(change).not.toContain('name="slot"');
  expect(await maria.html('/family')).toContain('Todavía puede cancelarla y');
  const asked = await maria.html(`${at}/cancel`);
  expect(asked).toContain('si necesita otra hora, llame');
  const gone = await (await maria.post(`${at}/cancel`, { sequence: sequenceOn(asked) })).text();
  expect(gone).toContain('se canceló');
  expect(gone).not.toMatch(/Elegir otra hora|Puede elegir otra/);
  const priya = await w.staff(w.ids.priya);
  expect(await priya.html(`/office/bookings/talks/${hers.conferenceId}`)).toContain('Choose another time');
});

test('a talk that was called off can be taken out of the calendar from its page, by the same entry', async () => {
  const hers = w.wish(2);
  await w.book(hers);
  const maria = await w.family(w.ids.maria);
  const at = `/family/conferences/${hers.conferenceId}/booking`;
  const entry = /href="([^"]+calendar\.ics)"/.exec(await maria.html(at))?.[1] ?? '';
  const sequence = sequenceOn(await maria.html(`${at}/cancel`));
  const page = await (await maria.post(`${at}/cancel`, { sequence })).text();
  expect(page).toContain('Quitar la hora anterior de mi calendario');
  expect(page).not.toContain('Añadir a mi calendario');
  expect(page).toContain(`href="${entry}"`);
  expect(await (await maria.get(entry)).text()).toContain('METHOD:CANCEL');
});
