import { crc32 } from 'node:zlib';
import { cellsText, columnIndex } from './a1-notation.ts';
import type { NamedRange, OtherName, Sheet, Spreadsheet } from './spreadsheet-model.ts';
import type { DefinedName } from './workbook-parts.ts';
import { attributesOf, encodeXml } from './xml-text.ts';

const lastRow = 1_048_576;

type GridRange = NamedRange['range'];

/** The place that a defined name's formula gives, if it is one place in one tab. */
export function placeOf(text: string, sheets: readonly Pick<Sheet, 'sheetId' | 'title'>[]): GridRange | undefined {
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
function placeText({ range }: NamedRange, sheets: readonly Sheet[]): string | undefined {
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

/** The workbook's names, as named ranges and the rest; `ids` are those given before, by name. */
export function readNames(
  names: readonly DefinedName[],
  sheets: readonly (Pick<Sheet, 'sheetId' | 'title'> | undefined)[],
  ids: Readonly<Record<string, string>>,
): Pick<Spreadsheet, 'namedRanges' | 'otherNames'> {
  const namedRanges: NamedRange[] = [];
  const otherNames: OtherName[] = [];
  for (const { name, localTo, hidden, attributes, text } of names) {
    const global = localTo === undefined && !hidden && !name.startsWith('_xl');
    const range = global
      ? placeOf(
          text,
          sheets.filter((sheet) => sheet !== undefined),
        )
      : undefined;
    const sheetId = localTo === undefined ? undefined : sheets[localTo]?.sheetId;
    if (range) namedRanges.push({ namedRangeId: ids[name] ?? namedRangeIdOf(name), name, range });
    else otherNames.push({ attributes: attributes.replace(/\slocalSheetId="\d*"/, ''), sheetId, text });
  }
  return { namedRanges, otherNames };
}

/** The workbook's names as XML, in the order that Excel wants. Names of tabs that are gone go with them. */
export function namesXml({ sheets, namedRanges, otherNames }: Spreadsheet): string {
  const named = namedRanges.flatMap((range) => {
    const text = placeText(range, sheets);
    return text
      ? [{ name: range.name, xml: `<definedName name="${encodeXml(range.name)}">${encodeXml(text)}</definedName>` }]
      : [];
  });
  const others = otherNames.flatMap(({ attributes, sheetId, text }) => {
    const place = sheets.findIndex((sheet) => sheet.sheetId === sheetId);
    if (sheetId !== undefined && place < 0) return [];
    const local = sheetId === undefined ? '' : ` localSheetId="${place}"`;
    return [
      {
        name: attributesOf(attributes).name ?? '',
        xml: `<definedName${attributes}${local}>${encodeXml(text)}</definedName>`,
      },
    ];
  });
  const all = [...named, ...others].sort((one, other) => (one.name < other.name ? -1 : 1));
  return all.length > 0 ? `<definedNames>${all.map(({ xml }) => xml).join('')}</definedNames>` : '';
}
