import { spanish } from '../engine/es/pack.ts';
import type { Context } from '../engine/findings.ts';
import { Reviewer } from '../engine/reviewer.ts';

/** Spanish, loaded by the field in which somebody writes it. */
export const readerFor = (context: Context) => new Reviewer(context, spanish);
