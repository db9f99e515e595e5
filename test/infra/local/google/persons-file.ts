import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { sheets_v4 } from '@googleapis/sheets';
import { readZip } from '../../../../infra/local/google/zip-archive.ts';
import { personsXlsx } from './persons-xlsx.ts';
import { listFiles, type RunningServer, runningServer } from './running-server.ts';

/** A person's file in a running server's folder. */
export interface PersonsFile {
  readonly server: RunningServer;
  readonly id: string;
  readonly path: string;
  readonly batch: (...requests: sheets_v4.Schema$Request[]) => Promise<unknown>;
  /** The first tab's cells by row and column, as far as these fields tell. */
  readonly cells: (fields: string) => Promise<sheets_v4.Schema$CellData[][]>;
  readonly parts: () => Promise<Map<string, string>>;
}

/** Puts a person's file into a folder of its own, once with the id inside that the first change of any file embeds. */
export async function personsFile(): Promise<PersonsFile> {
  const server = await runningServer();
  const path = join(server.home, 'sheets', 'plan.xlsx');
  await writeFile(path, personsXlsx());
  const [file] = await listFiles(server);
  const id = file?.id ?? '';
  const batch = (...requests: sheets_v4.Schema$Request[]) =>
    server.sheets().spreadsheets.batchUpdate({ spreadsheetId: id, requestBody: { requests } });
  await batch({ updateSpreadsheetProperties: { properties: { timeZone: 'Asia/Hebron' }, fields: 'timeZone' } });
  return {
    server,
    id,
    path,
    batch,
    cells: async (fields) => {
      const { data } = await server
        .sheets()
        .spreadsheets.get({ spreadsheetId: id, fields: `sheets.data.rowData.values(${fields})` });
      return (data.sheets?.[0]?.data?.[0]?.rowData ?? []).map(({ values }) => values ?? []);
    },
    parts: async () => partsIn(await readFile(path)),
  };
}

/** The parts of an .xlsx as texts that tell every byte. */
export const partsIn = (bytes: Buffer): Map<string, string> =>
  new Map(
    [...readZip(bytes)].map(([name, part]) => [
      name,
      part.toString(/\.(xml|rels|vml)$/.test(name) ? 'utf8' : 'latin1'),
    ]),
  );

/** The parts that differ between two states of a file, and those that only one of them has. */
export function changedParts(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name)).toSorted();
}

/** A request that sets fields of one cell. */
export const cellRequest = (
  row: number,
  column: number,
  fields: string,
  cell: sheets_v4.Schema$CellData,
  sheetId = 0,
): sheets_v4.Schema$Request => ({
  updateCells: {
    range: {
      sheetId,
      startRowIndex: row,
      endRowIndex: row + 1,
      startColumnIndex: column,
      endColumnIndex: column + 1,
    },
    fields,
    rows: [{ values: [cell] }],
  },
});
