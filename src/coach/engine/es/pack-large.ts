import { modelOf } from '../model/weights.ts';
import type { Pack } from '../pack.ts';
import { grammar } from './grammar.ts';
import weights from './model-large.json' with { type: 'json' };

/** Spanish with many times the weights, learned from the same sentences: too heavy for a phone, better on a computer. */
export const spanishLarge: Pack = { ...grammar, model: modelOf(weights) };
