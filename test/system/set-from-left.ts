/** How a sign takes part in a line of both directions. Source: Unicode Standard Annex 9, table 4. */
type Direction = 'L' | 'R' | 'AL' | 'EN' | 'AN' | 'ES' | 'ET' | 'CS' | 'NSM' | 'ON';

const directions: readonly (readonly [RegExp, Direction])[] = [
  [/[\p{Mn}\p{Me}]/u, 'NSM'],
  [/[٠-٩٫٬]/u, 'AN'],
  [/[0-9۰-۹²³¹⁰⁴-⁹]/u, 'EN'],
  [/[+\-−]/u, 'ES'],
  [/[#%٪‰°±\p{Sc}]/u, 'ET'],
  [/[,،./:\u00A0]/u, 'CS'],
  [/[\p{Script=Arabic}؟؛]/u, 'AL'],
  [/[\p{Script=Hebrew}\u200F]/u, 'R'],
  [/[\p{L}\u200E]/u, 'L'],
];

const directionOf = (sign: string): Direction => directions.find(([signs]) => signs.test(sign))?.[1] ?? 'ON';

/** As what a line's beginning counts. */
const start = 'R';

/** Rules W1 to W3: a mark is like its letter, a number after an Arabic letter is another kind. */
function settleAfterLetters(all: Direction[]): void {
  let strong: Direction = start;
  all.forEach((each, at) => {
    const settled = each === 'NSM' ? (all[at - 1] ?? start) : each;
    all[at] = settled === 'EN' && strong === 'AL' ? 'AN' : settled;
    if (settled === 'L' || settled === 'R' || settled === 'AL') strong = settled;
  });
}

/** Rule W4: one sign between two numbers belongs to them. */
function settleWithinNumbers(all: Direction[]): void {
  all.forEach((each, at) => {
    const [before, after] = [all[at - 1], all[at + 1]];
    const joins = each === 'CS' ? before === 'EN' || before === 'AN' : each === 'ES' && before === 'EN';
    if (joins && before === after) all[at] = before ?? each;
  });
}

/** Where signs of one kind stand in a row: each beginning, and what follows its end. */
function* rowsOf(all: readonly Direction[], kind: Direction): Generator<readonly [from: number, end: number]> {
  for (let from = 0; from < all.length; from++) {
    let end = from;
    while (all[end] === kind) end += 1;
    if (end > from) yield [from, end];
    from = end;
  }
}

/** Rules W5 to W7: percent signs and the like go with a number next to them, a number with the Latin letter before it. */
function settleAroundNumbers(all: Direction[]): void {
  for (const [from, end] of [...rowsOf(all, 'ET')])
    if (all[from - 1] === 'EN' || all[end] === 'EN') all.fill('EN', from, end);
  let strong: Direction = start;
  all.forEach((each, at) => {
    if (each === 'ES' || each === 'ET' || each === 'CS') all[at] = 'ON';
    else if (each === 'L' || each === 'R' || each === 'AL') strong = each === 'L' ? 'L' : 'R';
    if (each === 'AL') all[at] = 'R';
    if (each === 'EN' && strong === 'L') all[at] = 'L';
  });
}

/** As what a sign counts for those between: numbers go with letters from the right. */
const sideOf = (direction: Direction | undefined): 'L' | 'R' | undefined => {
  if (direction === 'ON') return undefined;
  return direction === 'L' ? 'L' : 'R';
};

const brackets = ['()', '[]', '{}'];

/** Rule BD16: which brackets open and close one another. */
function bracketPairs(all: readonly Direction[], signs: readonly string[]): [number, number][] {
  const open: number[] = [];
  const pairs: [number, number][] = [];
  signs.forEach((sign, at) => {
    if (all[at] !== 'ON') return;
    if (brackets.some((pair) => pair.startsWith(sign))) open.push(at);
    const opening = open.findLastIndex((each) => brackets.includes(`${signs[each]}${sign}`));
    if (opening < 0) return;
    pairs.push([open[opening] ?? 0, at]);
    open.length = opening;
  });
  return pairs.toSorted(([a], [b]) => a - b);
}

/** Rule N0: both brackets of a pair go the same way. */
function settleBrackets(all: Direction[], signs: readonly string[]): void {
  for (const [from, end] of bracketPairs(all, signs)) {
    const within = all.slice(from + 1, end).map(sideOf);
    const before = all
      .slice(0, from)
      .map(sideOf)
      .findLast((side) => side !== undefined);
    if (within.includes('R')) all[from] = all[end] = 'R';
    else if (within.includes('L')) all[from] = all[end] = before ?? start;
  }
}

/** Rules N1 and N2: what stands between two letters from the left goes with them, all else with the line. */
function settleOthers(all: Direction[]): void {
  for (const [from, end] of [...rowsOf(all, 'ON')]) {
    const isBetween = all[from - 1] === 'L' && all[end] === 'L';
    all.fill(isBetween ? 'L' : 'R', from, end);
  }
}

function settled(signs: readonly string[]): boolean[] {
  const all = signs.map(directionOf);
  settleAfterLetters(all);
  settleWithinNumbers(all);
  settleAroundNumbers(all);
  settleBrackets(all, signs);
  settleOthers(all);
  return all.map((direction) => direction !== 'R');
}

const [isolateBegins, isolateEnds, anObject] = ['\u2068', '\u2069', '\uFFFC'];

/** Whether a text by itself begins at the right: its first letter says so; numbers alone begin at the left. */
const beginsAtRight = (signs: readonly string[]): boolean =>
  ['R', 'AL'].includes(signs.map(directionOf).find((each) => ['L', 'R', 'AL'].includes(each)) ?? 'L');

/**
 * Which signs of a paragraph that begins at the right are set from left to right: Latin letters, numbers and what
 * belongs to them. An isolate is a paragraph of its own, and one sign to what stands around it; in one from the left no
 * letters from the right are known, and embeddings are known nowhere: no cell holds any.
 * Source: Unicode Standard Annex 9, the Unicode bidirectional algorithm.
 */
export const setFromLeft = (signs: readonly string[]): boolean[] => {
  const from = signs.indexOf(isolateBegins);
  const end = signs.indexOf(isolateEnds, from);
  if (from < 0 || end < 0) return settled(signs);
  const inside = signs.slice(from + 1, end);
  const around = setFromLeft([...signs.slice(0, from), anObject, ...signs.slice(end + 1)]);
  const within = beginsAtRight(inside) ? settled(inside) : inside.map(() => true);
  return [...around.slice(0, from), false, ...within, false, ...around.slice(from + 1)];
};
