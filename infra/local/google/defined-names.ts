import { crc32 } from 'node:zlib';
import { cellsText, columnIndex } from './a1-notation.ts';
import type { NamedRange, Sheet } from './spreadsheet-model.ts';
import type { DefinedName } from './workbook-parts.ts';
import { attributesOf } from './xml-text.ts';

const lastRow = 1_048_576;

type GridRange = NamedRange['range'];

/** The place that a defined name's formula gives, if it is one place in one tab. */
function placeOf(text: string, sheets: readonly Pick<Sheet, 'sheetId' | 'title'>[]): GridRange | undefined {
  const parts = /^(?:'((?:[^']|'')+)'|([^'!(),]+))!(\$?[A-Z]{1,3})?(\$?\d+)?(?::(\$?[A-Z]{1,3})?(\$?\d+)?)?$/.exec(
    text.trim(),
  );
  if (!parts) return undefined;
  const title = parts[1]?.replaceAll("''", "'") ?? parts[2];
  const sheet = sheets.find((one) => one.title === title);
  const [, , , column, row, lastColumn = column, endRow = row] = parts;
  if (!sheet || (!column && !row)) return undefined;
  const end = endRow ? Number(endRow.replace('$', '')) : undefined;
  return {
    ...(sheet.sheetId === 0 ? {} : { sheetId: sheet.sheetId }),
    ...(row ? { startRowIndex: Number(row.replace('$', '')) - 1 } : {}),
    // A range down to the last row that .xlsx has is one without an end.
    ...(end !== undefined && end < lastRow ? { endRowIndex: end } : {}),
    ...(column ? { startColumnIndex: columnIndex(column.replace('$', '')) } : {}),
    ...(lastColumn ? { endColumnIndex: columnIndex(lastColumn.replace('$', '')) + 1 } : {}),
  };
}

/** A named range's formula: absolute, its tab's title quoted. */
export function placeText({ range }: NamedRange, sheets: readonly Sheet[]): string | undefined {
  const sheet = sheets.find(({ sheetId }) => sheetId === (range.sheetId ?? 0));
  if (!sheet) return undefined;
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = range;
  const open = startRowIndex == null && endRowIndex == null && startColumnIndex != null;
  const area = {
    startRow: startRowIndex ?? 0,
    endRow: endRowIndex ?? lastRow,
    startColumn: startColumnIndex ?? 0,
    endColumn: endColumnIndex ?? sheet.columnCount,
  };
  const [first = '', last = first] = cellsText(area).split(':');
  const ends = [first, last].map((cell) => cell.replace(/^([A-Z]+)(\d+)$/, open ? '$$$1' : '$$$1$$$2'));
  const cells = !open && first === last ? ends[0] : ends.join(':');
  return `'${sheet.title.replaceAll("'", "''")}'!${cells}`;
}

/** The id of a named range that nothing remembers: always the same for the same name. */
export const namedRangeIdOf = (name: string): string => String(crc32(Buffer.from(name)));

/** The place that a name of the whole file stands for, if it is one that Google knows as a named range. */
export function rangeOfName(
  { attributes, text }: Pick<DefinedName, 'attributes' | 'text'>,
  sheets: readonly Pick<Sheet, 'sheetId' | 'title'>[],
): GridRange | undefined {
  const { name = '', localSheetId, hidden } = attributesOf(attributes);
  const isPlain = localSheetId === undefined && hidden !== '1' && hidden !== 'true' && !name.startsWith('_xl');
  return isPlain ? placeOf(text, sheets) : undefined;
}

/** The workbook's named ranges; `ids` are those given before, by name. */
export function readNames(
  names: readonly DefinedName[],
  sheets: readonly Pick<Sheet, 'sheetId' | 'title'>[],
  ids: Readonly<Record<string, string>>,
): NamedRange[] {
  return names.flatMap((one) => {
    const { name } = one;
    const range = rangeOfName(one, sheets);
    return range ? [{ namedRangeId: ids[name] ?? namedRangeIdOf(name), name, range }] : [];
  });
}
