import type { Area, CellDescription, Link, RowDescription, SheetDescription } from './workbook-description.ts';

/** Excel's limit for one sheet. */
const mostLinks = 65_530;

type Places = ReadonlyMap<string, Link['to']>;

/** Where each anchor is; of two rows that bear the same, the first one. */
const placesOf = (sheets: readonly SheetDescription[]): Places => {
  const places = new Map<string, Link['to']>();
  for (const { name, rows } of sheets)
    for (const [index, { anchor }] of rows.entries())
      if (anchor !== undefined && !places.has(anchor)) places.set(anchor, { sheet: name, row: index + 1 });
  return places;
};

const leads = ({ leadsTo }: CellDescription): boolean => leadsTo !== undefined;

/** The joined cells of a sheet by their first one. */
const joinedFrom = ({ merges }: SheetDescription): ReadonlyMap<string, Area> =>
  new Map(merges.map((area) => [`${area.top} ${area.left}`, area]));

const linkFrom = (
  { column }: CellDescription,
  row: number,
  joined: ReadonlyMap<string, Area>,
  to: Link['to'],
): Link => ({
  from: joined.get(`${row} ${column}`) ?? { top: row, bottom: row, left: column, right: column },
  to,
});

const withoutLink = ({ leadsTo: _, ...cell }: CellDescription): CellDescription => cell;

const linked = (sheet: SheetDescription, places: Places): SheetDescription => {
  if (!sheet.rows.some(({ cells }) => cells.some(leads))) return sheet;
  const joined = joinedFrom(sheet);
  const links: Link[] = [];
  const settled = (cell: CellDescription, row: number): CellDescription => {
    if (cell.leadsTo === undefined) return cell;
    const to = places.get(cell.leadsTo);
    if (!to || links.length === mostLinks) return withoutLink(cell);
    links.push(linkFrom(cell, row, joined, to));
    return cell;
  };
  const rows = sheet.rows.map(
    (row, index): RowDescription =>
      row.cells.some(leads) ? { ...row, cells: row.cells.map((cell) => settled(cell, index + 1)) } : row,
  );
  return { ...sheet, rows, ...(links.length > 0 ? { links } : {}) };
};

/**
 * The sheets of a workbook with the links that their cells ask for, each over its whole joined cell. A cell whose anchor
 * no row bears leads nowhere, and does not look as if it did.
 */
export const withLinks = (sheets: readonly SheetDescription[]): SheetDescription[] => {
  const places = placesOf(sheets);
  return sheets.map((sheet) => linked(sheet, places));
};
