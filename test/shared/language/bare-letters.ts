/**
 * A text without what is a matter of spelling: hamza on alif, ى and ة. It says, without the product's folding, whether a
 * mistake makes another text.
 */
export const bareLetters = (text: string): string => text.replace(/[أإآ]/g, 'ا').replace(/ى/g, 'ي').replace(/ة/g, 'ه');

/** The letters and digits alone: texts of one name agree in them, texts of two names do not. */
export const lettersOf = (text: string): string => bareLetters(text).replace(/[^\p{L}\p{N}]/gu, '');
