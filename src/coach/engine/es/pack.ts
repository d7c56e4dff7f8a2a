import { modelOf } from '../model/weights.ts';
import type { Pack } from '../pack.ts';
import { grammar } from './grammar.ts';
import weights from './model.json' with { type: 'json' };

export const spanish: Pack = { ...grammar, model: modelOf(weights) };
