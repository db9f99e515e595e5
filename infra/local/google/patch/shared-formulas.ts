import { parseCells } from '../a1-notation.ts';
import { notServed } from '../google-error.ts';
import type { Sheet } from '../spreadsheet-model.ts';
import { elementsOf, withElements } from '../xml-tags.ts';
import { attributesOf, encodeXml } from '../xml-text.ts';

/** The numbers of formulas that a tab's XML writes once for several cells. */
const sharedIn = (xml: string): Map<string, string> =>
  new Map(
    elementsOf(xml, 'f').flatMap(({ attributes: { t, si = '', ref }, body }) =>
      t === 'shared' && ref !== undefined ? [[si, body]] : [],
    ),
  );

/** A tab's cells where those that shared a formula with one that was overwritten have it written out. */
export function withSharedFormulas(before: string, after: string, sheet: Sheet): string {
  if (!before.includes('"shared"')) return after;
  const left = sharedIn(after);
  const lost = new Map([...sharedIn(before)].filter(([si]) => !left.has(si)));
  if (lost.size === 0) return after;
  return withElements(after, ['c'], (cell) => {
    const [formula] = elementsOf(cell, 'f');
    const master = lost.get(formula?.attributes.si ?? '');
    if (master === undefined || formula?.attributes.t !== 'shared') return cell;
    // What stands in quotes could be taken for cells to move.
    if (/["'[]|&quot;|&apos;/.test(master)) throw notServed('overwriting a formula with texts that other cells share');
    const { startRow = 0, startColumn = 0 } = parseCells(attributesOf(cell).r ?? '') ?? {};
    const entered = sheet.cells.get(startRow, startColumn)?.entered;
    const text = entered && 'formulaValue' in entered ? entered.formulaValue.slice(1) : '';
    return `${cell.slice(0, formula.start)}<f>${encodeXml(text)}</f>${cell.slice(formula.end)}`;
  });
}
