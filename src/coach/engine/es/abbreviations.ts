/** Spanish words that a full stop follows in the middle of a sentence. */
export const abbreviations = new Set(
  'sr sra sres srta dr dra prof profa profr lic ing mtra mtro ma av núm num nº pág pag págs p ej aprox tel ud uds vd vds depto cap vol min seg hrs art'.split(
    ' ',
  ),
);
