/** The texts that are there more than once, each once. */
export const repeatedOf = (texts: readonly string[]): string[] => [
  ...new Set(texts.filter((text, index) => texts.indexOf(text) !== index)),
];
