/** English words that a full stop follows in the middle of a sentence. */
export const abbreviations = new Set(
  'mr mrs ms mx dr st prof sr jr vs etc e.g i.e approx pp oct nov dec jan feb aug sept sep am a.m p.m dept'.split(
    ' ',
  ),
);
