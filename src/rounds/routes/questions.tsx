import { type Context, Hono } from 'hono';
import type { FieldError } from '#core/forms/form.ts';
import { readForm } from '#core/forms/form.ts';
import { type Env, here } from '#core/http/here.ts';
import { readTyped } from '#core/http/typed.ts';
import { isId } from '#core/ids.ts';
import { districtOf } from '#people/access/reads/schools.ts';
import type { Refusal } from '../actions/draft.ts';
import { moveQuestion, removeQuestion, setQuestion } from '../actions/questions.ts';
import { newQuestionForm, placeForm, questionForm, type TypedQuestion } from '../forms/questions.ts';
import { QuestionsPage, type QuestionsPageProps } from '../pages/questions.tsx';
import { questionsOf } from '../reads/protocol.ts';
import { findQuestions } from '../store/questions.ts';
import { base, doneIn, roundHref, withRound } from './led.ts';

type Ctx = Context<Env>;
type Again = { again?: QuestionsPageProps['again']; errors?: FieldError[]; refused?: Refusal };

/** What families are asked: add, reword, reorder, remove. */
export function questionsRoutes(): Hono<Env> {
  const app = new Hono<Env>();
  const one = `${base}/questions/:question`;

  app.get(`${base}/questions`, (c) => show(c));
  app.post(`${base}/questions`, async (c) => {
    const typed = (await readTyped(c)).plain();
    const read = readForm(newQuestionForm, typed);
    const again = { form: 'add', typed };
    if (!read.ok) return show(c, { again, errors: read.errors });
    const { _idempotency: questionId, ...question } = read.value;
    return save(c, questionId, question, again);
  });
  app.post(one, async (c) => {
    const questionId = c.req.param('question');
    if (!isId(questionId)) return c.notFound();
    const typed = (await readTyped(c)).plain();
    const read = readForm(questionForm, typed);
    const again = { form: questionId, typed };
    return read.ok ? save(c, questionId, read.value, again) : show(c, { again, errors: read.errors });
  });
  app.post(`${one}/place`, async (c) => {
    const questionId = c.req.param('question');
    const read = readForm(placeForm, await readTyped(c));
    if (!isId(questionId) || !read.ok) return c.notFound();
    const { deed } = read.value;
    const result = await withRound(c, (db, { roundId }) =>
      deed === 'remove'
        ? removeQuestion(db, here(c).now, { roundId, questionId })
        : moveQuestion(db, here(c).now, { roundId, questionId, to: deed }),
    );
    if (!result) return c.notFound();
    return result.ok ? saved(c) : show(c, { refused: result.because });
  });
  return app;
}

async function save(
  c: Ctx,
  questionId: string,
  typed: TypedQuestion,
  again: Again['again'],
): Promise<Response> {
  const { intent, ...texts } = typed;
  const question = { questionId, intent, texts };
  const result = await withRound(c, (db, { roundId }) =>
    setQuestion(db, here(c).now, { ...question, roundId }),
  );
  if (!result) return c.notFound();
  return result.ok ? saved(c) : show(c, { again, refused: result.because });
}

function saved(c: Ctx): Response {
  return c.redirect(roundHref(c, '/questions?done=saved'), 303);
}

async function show(c: Ctx, again: Again = {}): Promise<Response> {
  const { words } = here(c);
  const done = doneIn(c, ['saved']) && words.t('rounds.questions.saved');
  const page = await withRound(c, async (db, round) => {
    const stored = await findQuestions(db, round.roundId);
    const shown = await questionsOf(db, round.roundId, words.lang);
    const questions = shown.map((question, at) => ({ ...question, texts: stored[at]?.texts ?? null }));
    const { defaultLang: fallback } = await districtOf(db);
    return <QuestionsPage here={here(c)} {...{ round, questions, fallback, done }} {...again} />;
  });
  return page ? c.html(page, again.errors || again.refused ? 422 : 200) : c.notFound();
}
