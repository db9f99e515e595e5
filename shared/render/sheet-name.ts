const longest = 31;

/**
 * What a tab's name cannot hold: signs that spreadsheet programs refuse, an apostrophe, which breaks the print titles
 * that name the tab, what XML forbids, and the underscore before what Excel would decode: hidden, the name may be too long.
 */
const refused = /[\\/?*:[\]'\p{Cc}\p{Cs}\uFFFE\uFFFF]|_(?=x[\dA-Fa-f]{4}_)/gu;

/** At most so many UTF-16 units, and never half a sign at the end. */
const cut = (name: string, length: number): string =>
  name
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();

/** A tab's name that every spreadsheet program takes and that none of `taken` has (they ignore case). */
export const sheetName = (wanted: string, taken: readonly string[]): string => {
  const base = cut(wanted.replace(refused, ' ').trim(), longest) || '-';
  const isFree = (name: string) => !taken.some((other) => other.toLowerCase() === name.toLowerCase());
  let name = base;
  for (let count = 2; !isFree(name); count += 1) name = `${cut(base, longest - 3 - String(count).length)} (${count})`;
  return name;
};
