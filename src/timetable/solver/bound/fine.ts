const FINE = 2 ** 20;

/** A price as bounds may use it: not negative, and a multiple of 2⁻²⁰, so that sums of prices are exact. Anything else is 0. */
export function fine(price: number): number {
  return Number.isFinite(price) && price > 0 ? Math.round(price * FINE) / FINE : 0;
}
