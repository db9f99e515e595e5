import { a1 } from '../schema/a1.ts';
import type { Area, CellDescription, RowDescription } from './workbook-description.ts';
import { xmlText } from './xml-text.ts';

/** The number of a cell's style among the workbook's styles. */
export type StyleIdOf = (cell: CellDescription) => number;

/** An area as spreadsheets write it: `A1:B2`. */
export const areaReference = ({ top, bottom, left, right }: Area): string =>
  `${a1(top - 1, left - 1)}:${a1(bottom - 1, right - 1)}`;

const cellXml = (cell: CellDescription, row: number, styleIdOf: StyleIdOf): string => {
  const { column, value } = cell;
  const begin = `<c r="${a1(row - 1, column - 1)}" s="${styleIdOf(cell)}"`;
  if (value === undefined || value === '') return `${begin}/>`;
  // Without the attribute Excel drops the spaces and line breaks at a text's ends.
  if (typeof value === 'string')
    return `${begin} t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`;
  return Number.isFinite(value.value) ? `${begin}><v>${value.value}</v></c>` : `${begin}/>`;
};

/**
 * One row as it stands in a sheet's part of an .xlsx file: texts as inline strings, finite numbers as numbers.
 * Nothing else can stand in it: whatever a value says, it is neither a formula nor a link.
 */
export const rowXml = ({ heightPt, cells }: RowDescription, row: number, styleIdOf: StyleIdOf): string => {
  const inside = cells.map((cell) => cellXml(cell, row, styleIdOf)).join('');
  return `<row r="${row}" ht="${heightPt}" customHeight="1">${inside}</row>`;
};
