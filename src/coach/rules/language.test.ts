import { expect, test } from 'vitest';
import { languageOf } from './language.ts';

const both = ['en', 'es'];

test('what the page says wins over a short or unclear text', () => {
  expect(languageOf('Lina', 'es', both)).toBe('es');
  expect(languageOf('no', 'en', both)).toBe('en');
  expect(languageOf('Reads aloud.', 'en-GB', both)).toBe('en');
});

test('a text that clearly says otherwise wins over the page', () => {
  const spanish = 'Nunca escucha cuando se lo digo, y no hace los deberes en casa.';
  expect(languageOf(spanish, 'en', both)).toBe('es');
  expect(languageOf('She has not handed in the work for the last three weeks.', 'es', both)).toBe('en');
});

test('somebody who reads the pages in Arabic may write in English, and is read', () => {
  expect(languageOf('He never listens to the teacher.', 'ar', both)).toBe('en');
  expect(languageOf('Le cuesta empezar y se levanta', 'ar', both)).toBe('es');
});

test('what cannot be read is left alone: Arabic, Cyrillic, no letters, words of no language of ours', () => {
  for (const text of ['يساعد زملاءه دائمًا', 'Она никогда не слушает the', '', '12:30 🙂', '…'])
    expect(languageOf(text, 'en', both)).toBeUndefined();
  expect(languageOf('Ji zarokan re baş e', 'ar', both)).toBeUndefined();
  expect(languageOf('Le cuesta y no se lo dice', 'es', ['en'])).toBeUndefined();
});

test('French, German, Portuguese, Italian and Turkish are not read as the page’s language or as its neighbour', () => {
  for (const text of [
    'Il est distrait et il ne finit pas ses exercices à la maison.',
    'Mardi, à la cantine, Awa a rangé une table pour les petits.',
    'Er ist im Unterricht oft müde und hört nicht zu.',
    'Ela não termina os deveres em casa e fica triste.',
    'Non finisce i compiti e non ascolta mai la maestra.',
    'Ödevini çok güzel yaptı ve hiç bırakmadı.',
  ]) {
    for (const page of ['en', 'es', 'ar'])
      expect(languageOf(text, page, both), `${page}: ${text}`).toBeUndefined();
  }
});

test('a foreign name or title in a sentence of ours does not silence it', () => {
  expect(languageOf('She read “Le Petit Prince” to the class and told us why it is hers.', 'en', both)).toBe(
    'en',
  );
  expect(languageOf('Elle and Noor poured the water.', 'en', both)).toBe('en');
  expect(languageOf('Les enseñó a los pequeños cómo se ata la cuerda.', 'es', both)).toBe('es');
});
