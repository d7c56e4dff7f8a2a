import type { Limits } from './decide.ts';

/** Trained weights as they are kept: printable text, so that a web server's compression does the rest. */
export interface Weights {
  /** What each weight speaks for, in order. */
  outputs: string[];
  /** A weight of 1 is this much. */
  unit: number;
  bias: number[];
  limits: Limits;
  /** Distances between the sorted feature places, in base 45, lowest digit first; a digit of 45 or more says that one more follows. */
  places: string;
  /** Per feature: two signs that say which outputs it has a weight for, then one sign each. */
  weights: string;
}

const FIRST = 35; // "#": the first printable sign that JSON need not escape; "\" is stepped over
const BACKSLASH = 92;

/** A number 0 … 89 as one sign. */
function sign(value: number): string {
  const code = FIRST + value;
  return String.fromCharCode(code >= BACKSLASH ? code + 1 : code);
}

function digitOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return (code > BACKSLASH ? code - 1 : code) - FIRST;
}

/** Weights ready for use: place → where its weights begin; `values` holds one row of all outputs per feature. */
export interface Model {
  outputs: string[];
  bias: number[];
  limits: Limits;
  rows: Map<number, number>;
  values: Float32Array;
}

const HALF = 45;

/**
 * Unpacks the weights of a file: places as distances in base 45, then a mask of outputs and their steps. Done once a
 * language.
 */
export function modelOf({ outputs, unit, bias, limits, places, weights }: Weights): Model {
  const rows = new Map<number, number>();
  const values: number[] = [];
  let place = 0;
  let read = 0;
  for (let at = 0; at < places.length; ) {
    let distance = 0;
    let digit = digitOf(places, at++);
    for (let factor = 1; ; factor *= HALF) {
      distance += (digit % HALF) * factor;
      if (digit < HALF) break;
      digit = digitOf(places, at++);
    }
    place += distance;
    rows.set(place, values.length);
    const mask = digitOf(weights, read) + (digitOf(weights, read + 1) << 5);
    read += 2;
    for (let output = 0; output < outputs.length; output++) {
      values.push(mask & (1 << output) ? (digitOf(weights, read++) - HALF) * unit : 0);
    }
  }
  return { outputs, bias, limits, rows, values: Float32Array.from(values) };
}

/** The other way round, for the training script. `rows` are sorted by place; values are whole numbers -44 … 44. */
export function packed(rows: { place: number; values: number[] }[]): { places: string; weights: string } {
  let places = '';
  let weights = '';
  let last = 0;
  for (const { place, values } of rows) {
    let distance = place - last;
    last = place;
    for (; distance >= HALF; distance = Math.floor(distance / HALF)) places += sign(HALF + (distance % HALF));
    places += sign(distance);
    const mask = values.reduce((bits, value, output) => (value === 0 ? bits : bits | (1 << output)), 0);
    weights += sign(mask & 31) + sign(mask >> 5);
    weights += values.flatMap((value) => (value === 0 ? [] : [sign(value + HALF)])).join('');
  }
  return { places, weights };
}
