import { newId } from '#core/ids.ts';
import type { FormOfRoute } from './found-forms.ts';
import type { Planted, Reader } from './planted.ts';
import { asItStands, type Forms, openForms, type Pairs } from './sending.ts';

/** What a form is given that asks for it without saying one: days and hours on which there is nothing yet. */
const said: Record<string, string> = { from: '16:00', until: '17:00', closesAt: '14:30', phone: '' };

/** The form as its owner would send it now, with texts that nobody wrote before. */
export async function filledIn(all: Pick<Forms, 'browserOf'>, { reader, form }: FormOfRoute): Promise<Pairs> {
  const typeOf = new Map(form.controls.map(({ name, type }) => [name, type]));
  // a talk that is moved has the first of them already
  const times = form.controls.filter(({ name }) => name === 'slot').map(({ value }) => value);
  const pairs = await asItStands(await all.browserOf(reader), form);
  return pairs.filter(([name]) => name !== 'coach').map(([name, value]) => [name, written(name, value)]);

  function written(name: string, value: string): string {
    const type = typeOf.get(name) ?? '';
    if (name === '_idempotency') return newId();
    if (name === 'slot') return times.at(/change$/.test(form.action) ? 1 : -1) ?? value;
    if (type === 'hidden' || type === 'radio') return value;
    if (type === 'date') return value || '2027-01-25';
    return said[name] ?? (/^text/.test(type) ? 'A text of nobody' : value);
  }
}

/** Open to whoever comes, or about nobody but the sender's own browser; an upload has no fields to fill in. */
const anybodys =
  /^\/(code|language|lost-link|sign-in|sign-in\/confirm|sign-out|mailbox\/clock|office\/roster)$/;

/** What a form that is not the sender's may be answered with. */
export const calm = new Set([200, 400, 403, 404, 409, 410, 422]);

/** Who is asked for forms, so that each is found where it is of use: who has a coming talk before who has none. */
const owners = ['sam', 'pablo', 'yusuf', 'maria', 'mira', 'jonas', 'amara', 'priya'] as const;

/** Every form of this world that is somebody's own. A time is changed or cancelled where that can still be done. */
export async function ownForms<W extends Planted>(w: W, who: readonly Reader[] = owners) {
  const { people, ids, other } = w;
  const [closed = ''] = ids.conference;
  // what is another district's is a page to nobody here
  const elsewhere = [
    ...[people.strangeTeacher, people.strangeGuardian, people.strangeChild, other.school, other.district],
    ...[ids.round[1], ids.conference.at(-1)],
  ];
  const wanted = (page: string) =>
    !(/booking|talks/.test(page) && page.includes(closed)) &&
    !elsewhere.some((id) => id && page.includes(id));
  const all = await openForms(w, who, wanted);
  return { ...all, forms: all.forms.filter(({ route }) => !anybodys.test(route.path)) };
}
