// Digits of every script run to the right, as Latin letters do.
const rightward = '[\\p{Script=Latin}\\p{Nd}]';
const leftward = '[\\p{Script=Arabic}\\p{Script=Hebrew}]';
const both = new RegExp(`${leftward}.*${rightward}|${rightward}.*${leftward}`, 'su');
const severalRightward = new RegExp(`${rightward}.*${rightward}`, 'su');
const severalLeftward = new RegExp(`${leftward}.*${leftward}`, 'su');

// In a line that runs to the left these part a number, or a Latin word, in two that change places.
const parted = new RegExp(`${rightward}[\\u061C\\u200F\\u2066-\\u2069]+${rightward}`, 'u');
const runsRightward = /^[^\p{L}\u061C\u200E\u200F]*[\p{Script=Latin}\u200E]/u;

/** What lies behind a character up to the next of `ends`, or to the end; undefined where the character does not stand. */
function behind(line: string, begin: string, end: string): { readonly scope: string; readonly open: boolean } {
  const from = line.lastIndexOf(begin);
  if (from < 0) return { scope: '', open: false };
  const to = line.indexOf(end, from);
  return { scope: line.slice(from + 1, to < 0 ? undefined : to), open: to < 0 };
}

const leavesOpen = (line: string, begin: string, end: string): boolean => {
  const { scope, open } = behind(line, begin, end);
  return open && both.test(scope);
};

/**
 * Whether invisible characters show a line in another order than that in which it is written, so that a reader may see
 * another number or name. Marks that move nothing are as if they were not there.
 */
export function isShownOtherwise(line: string): boolean {
  if (severalRightward.test(behind(line, '\u202E', '\u202C').scope)) return true;
  if (severalLeftward.test(behind(line, '\u202D', '\u202C').scope)) return true;
  if (runsRightward.test(line)) return leavesOpen(line, '\u202B', '\u202C') || leavesOpen(line, '\u2067', '\u2069');
  return parted.test(line) || leavesOpen(line, '\u202A', '\u202C') || leavesOpen(line, '\u2066', '\u2069');
}
