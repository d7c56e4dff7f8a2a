import { expect, test } from 'vitest';
import { say } from '#core/words/catalogue.ts';
import { langs } from '#core/words/langs.ts';
import { intents } from '#rounds/rules/questions.ts';
import { type BankKey, bank, sorted } from './bank.ts';
import { isClosed } from './closed-question.ts';

const wordsOf = (key: BankKey) => langs.map((lang) => say(lang, `preparation.bank.${key}`, { name: 'Noor' }));

test('each intent offers at least four questions', () => {
  for (const intent of intents)
    expect(bank.filter((one) => one.intent === intent).length).toBeGreaterThanOrEqual(4);
});

test.each(langs)(
  'every question of the bank has words in %s, opens a conversation, and none is there twice',
  (lang) => {
    const bodies = bank.map(({ key }) => say(lang, `preparation.bank.${key}`, { name: 'Noor' }));
    for (const body of bodies) {
      expect(body).not.toContain('preparation.bank');
      expect(body).not.toContain('{');
      expect(isClosed({ body, lang }), body).toBe(false);
    }
    expect(new Set(bodies).size).toBe(bodies.length);
  },
);

test('a question from the bank is recognised in whatever language it was chosen; an own one stays own', () => {
  const [, , arabic = ''] = wordsOf('hope.2');
  const own = { intent: 'hope', body: 'What do you dream of?', lang: 'en' } as const;
  const kept = sorted([{ intent: 'hope', body: arabic, lang: 'ar' }, own], wordsOf);
  expect(kept).toEqual({ picks: ['hope.2'], own: [own] });
});
