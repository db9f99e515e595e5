const longest = 31;

/** Signs that spreadsheet programs refuse in a tab's name; an apostrophe breaks the print titles that name the tab. */
const refused = /[\\/?*:[\]'\p{Cc}]/gu;

const cut = (name: string, length: number): string =>
  Array.from(name).slice(0, length).join('').slice(0, length).trim();

/** A tab's name that every spreadsheet program takes and that none of `taken` has (they ignore case). */
export const sheetName = (wanted: string, taken: readonly string[]): string => {
  const base = cut(wanted.replace(refused, ' ').trim(), longest) || '-';
  const isFree = (name: string) => !taken.some((other) => other.toLowerCase() === name.toLowerCase());
  let name = base;
  for (let count = 2; !isFree(name); count += 1) name = `${cut(base, longest - 3 - String(count).length)} (${count})`;
  return name;
};
