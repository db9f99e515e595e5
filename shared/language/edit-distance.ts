interface Pair {
  readonly one: string;
  readonly other: string;
  readonly most: number;
}

/**
 * How many insertions, deletions, substitutions and swaps of neighbours turn one text into the other; `Infinity` where
 * that takes more than `most`, a whole number.
 * Time grows with what lies between the common ends of the two, times `most`.
 */
export function editDistance(one: string, other: string, most = Math.max(one.length, other.length)): number {
  if (Math.abs(one.length - other.length) > most) return Infinity;
  const pair = { ...withoutCommonEnds(one, other), most };
  const blank = () => new Int32Array(pair.other.length + 1).fill(most + 1);
  let [beforeLast, last, row] = [blank(), blank().map((_, column) => column), blank()];
  for (let count = 1; count <= pair.one.length; count += 1) {
    // What has taken too many changes so far takes no fewer in the end.
    if (fillRow(row, pair, count, last, beforeLast) > most) return Infinity;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  const distance = at(last, pair.other.length);
  return distance > most ? Infinity : distance;
}

function withoutCommonEnds(one: string, other: string): Omit<Pair, 'most'> {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  return { one: one.slice(start, one.length - end), other: other.slice(start, other.length - end) };
}

/**
 * Writes down how far the first `count` letters of one are from each beginning of the other, but only of those whose
 * length differs by no more than `most`; gives the least. What an older row left in `row` ends further left, unread.
 */
function fillRow(
  row: Int32Array,
  { one, other, most }: Pair,
  count: number,
  last: Int32Array,
  beforeLast: Int32Array,
): number {
  const from = Math.max(1, count - most);
  let least = from === 1 ? count : most + 1;
  row[from - 1] = least;
  for (let column = from; column <= Math.min(other.length, count + most); column += 1) {
    const same = one[count - 1] === other[column - 1];
    const swapped = count > 1 && one[count - 1] === other[column - 2] && one[count - 2] === other[column - 1];
    const changed = Math.min(at(last, column), at(row, column - 1), at(last, column - 1) - (same ? 1 : 0));
    row[column] = 1 + (swapped ? Math.min(changed, at(beforeLast, column - 2)) : changed);
    least = Math.min(least, at(row, column));
  }
  return least;
}

const at = (row: Int32Array, column: number): number => row[column] ?? Infinity;
