/** The longest text that a spreadsheet cell holds, in UTF-16 units. */
export const longestText = 32_767;

/** Control characters other than tab and line feed, halves of surrogate pairs, and the signs that XML forbids. */
const unprintable = /[^\P{Cc}\t\n]|\p{Cs}|[\uFFFE\uFFFF]/gu;

const cut = (text: string): string => {
  if (text.length <= longestText) return text;
  const kept = text.slice(0, longestText - 1);
  // Never half a sign: a high surrogate at the end has lost its partner.
  return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
};

/**
 * What a cell prints of a text: line breaks are line feeds, unprintable characters are gone,
 * and what a cell cannot hold is cut with an ellipsis. Everything else comes back to the letter.
 */
export const cellText = (text: string): string =>
  cut(text.replace(/\r\n?|[\v\f\u0085]/g, '\n').replace(unprintable, ''));

/** Hides from Excel what it would decode: it reads `_x0041_` as `A`, and `_x005F_` as the underscore itself. */
export const escaped = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
