import { asExcelReads } from './as-excel-reads.ts';
import { parseXml } from './parse-xml.ts';
import { cellsOf, isFilled, rowsOf } from './sheet-cells.ts';
import { unzip } from './unzip.ts';
import { sheetsOf } from './workbook-file.ts';

/** What the cells of a sheet hold, by their address such as `B7`; cells without a value are left out. */
export interface CellsOfSheet {
  readonly name: string;
  readonly cells: Readonly<Record<string, string | number>>;
}

/** What a workbook holds, read by the lint's own means and decoded as Excel does. Throws where it cannot be read. */
export const readCells = (bytes: Uint8Array): CellsOfSheet[] => {
  const parts = new Map([...unzip(Buffer.from(bytes))].map(([path, part]) => [path, parseXml(part)]));
  return sheetsOf(parts).map(({ name, root }) => ({
    name: asExcelReads(name),
    cells: Object.fromEntries(
      rowsOf(root)
        .flatMap(cellsOf)
        .filter(isFilled)
        .map(({ address, number, text }) => [address, text ? asExcelReads(text.text) : Number(number?.text)]),
    ),
  }));
};
