import type { Cell, ExtendedValue, Sheet } from '../spreadsheet-model.ts';
import { attributeOf, withAttributes } from '../xml-edit.ts';
import { elementsOf } from '../xml-tags.ts';
import { encodeXml } from '../xml-text.ts';
import { writtenText } from '../cell-value.ts';
import { notServed } from '../google-error.ts';
import { cellName } from '../cell-names.ts';
import { type RowChange } from './sheet-rows.ts';
import type { StyleSheet } from './style-sheet.ts';

type CellChange = (old: string | undefined, row: string) => string | undefined;

/** What becomes of a tab's cells, by row and column: only where their value or format differs. */
export function cellChanges(
  before: Sheet,
  after: Sheet,
  styles: StyleSheet,
  columnStyle: (column: number) => number,
): Map<number, Map<number, CellChange>> {
  const rows = new Map<number, Map<number, CellChange>>();
  const change = (row: number, column: number, how: CellChange) => {
    const cells = rows.get(row) ?? new Map<number, CellChange>();
    rows.set(row, cells.set(column, how));
  };
  for (const [row, column, old] of before.cells.entries()) {
    if (row >= after.rowCount || column >= after.columnCount) change(row, column, () => undefined);
    else if (!after.cells.get(row, column)) changeCell(row, column, old, {});
  }
  for (const [row, column, cell] of after.cells.entries()) {
    const old = before.cells.get(row, column);
    if (old !== cell) changeCell(row, column, old ?? {}, cell);
  }
  return rows;

  function changeCell(row: number, column: number, old: Cell, cell: Cell): void {
    const value = same(old.entered, cell.entered) ? undefined : { entered: cell.entered };
    if (!value && same(old.format, cell.format)) return;
    change(row, column, (text, rowText) => {
      const inherited = Number(
        attributeOf(rowText, 'customFormat') === '1' ? attributeOf(rowText, 's') : columnStyle(column),
      );
      const base = text === undefined ? inherited : Number(attributeOf(text, 's') ?? 0);
      const style = styles.styleFor(base, old.format, cell.format);
      if (text !== undefined && !value) return withAttributes(text, { s: style ? String(style) : undefined });
      if (text !== undefined) refuseArray(text);
      const content = value?.entered ? valueXml(value.entered) : undefined;
      if (!content && style === inherited) return undefined;
      const head = `<c r="${cellName(row, column)}"${style ? ` s="${style}"` : ''}`;
      return content ? `${head}${content}` : `${head}/>`;
    });
  }
}

const same = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);

/** What follows in a cell upon its name and look. */
function valueXml(value: ExtendedValue): string | undefined {
  if ('numberValue' in value)
    return Number.isFinite(value.numberValue) ? `><v>${value.numberValue}</v></c>` : undefined;
  if ('boolValue' in value) return ` t="b"><v>${value.boolValue ? 1 : 0}</v></c>`;
  if (!('stringValue' in value)) return undefined;
  return ` t="inlineStr"><is><t xml:space="preserve">${encodeXml(writtenText(value.stringValue))}</t></is></c>`;
}

/** The other cells of an array would be left without what they show. */
function refuseArray(cell: string): void {
  const [formula] = elementsOf(cell, 'f');
  const { t, ref = '' } = formula?.attributes ?? {};
  if ((t === 'array' || t === 'dataTable') && ref.includes(':')) throw notServed('writing into an array of formulas');
}

/** The changes of cells and of rows themselves as one list. */
export function joinedChanges(
  cells: ReadonlyMap<number, RowChange['cells']>,
  rows: ReadonlyMap<number, NonNullable<RowChange['attributes']>>,
): Map<number, RowChange> {
  const numbers = new Set([...cells.keys(), ...rows.keys()]);
  return new Map(
    [...numbers].map((number) => {
      const attributes = rows.get(number);
      return [number, { cells: cells.get(number) ?? new Map(), ...(attributes ? { attributes } : {}) }];
    }),
  );
}
