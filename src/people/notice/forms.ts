import * as v from 'valibot';
import { text } from '#core/forms/form.ts';
import { langs } from '#core/words/langs.ts';
import type { NoticeWords } from './rules.ts';

const paragraphs = Object.fromEntries(langs.map((lang) => [`text-${lang}`, text(4000)]));

export const noticeForm = v.pipe(
  v.object({ ...paragraphs, contact: text(300) }),
  v.transform((typed): NoticeWords => {
    const fields = typed as Record<string, string>;
    const said = langs
      .map((lang) => [lang, fields[`text-${lang}`] ?? ''] as const)
      .filter(([, words]) => words !== '');
    return { texts: Object.fromEntries(said), contact: fields.contact ?? '' };
  }),
);
