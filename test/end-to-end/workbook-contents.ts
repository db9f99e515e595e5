import { readFile } from 'node:fs/promises';
import excel from 'exceljs';

/** What stands in the cells of a file, tab by tab, as another program sees it. */
export interface WorkbookContents {
  readonly tabs: readonly string[];
  /** By tab and address: value, note and style of each cell that has any. */
  readonly cells: ReadonlyMap<string, string>;
  readonly merges: readonly string[];
  /** By tab and column: its width, and whether it is hidden. */
  readonly columns: ReadonlyMap<string, string>;
}

/** Reads a file with exceljs alone. */
export async function contentsOf(file: string): Promise<WorkbookContents> {
  const workbook = new excel.Workbook();
  await workbook.xlsx.load((await readFile(file)) as never);
  const cells = new Map<string, string>();
  const columns = new Map<string, string>();
  const merges: string[] = [];
  for (const sheet of workbook.worksheets) {
    sheet.eachRow({ includeEmpty: true }, (row) =>
      row.eachCell({ includeEmpty: true }, ({ address, value, note, style }) => {
        const said = JSON.stringify({ value, note, style });
        // exceljs makes up the cells in between.
        if (said !== '{"value":null,"style":{}}') cells.set(`${sheet.name}!${address}`, said);
      }),
    );
    for (const [index, { width, hidden }] of (sheet.columns ?? []).entries())
      columns.set(`${sheet.name}!${index}`, JSON.stringify({ width: Math.round(width ?? 0), hidden }));
    merges.push(...sheet.model.merges.map((merge) => `${sheet.name}!${merge}`));
  }
  const tabs = workbook.worksheets.filter(({ state }) => state !== 'veryHidden').map(({ name }) => name);
  return { tabs, cells, merges: merges.toSorted(), columns };
}
