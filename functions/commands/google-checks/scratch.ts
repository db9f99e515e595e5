import type { sheets_v4 } from '@googleapis/sheets';
import { SystemError } from '../../../shared/ports/errors.ts';
import type { GoogleClients } from '../../google-clients.ts';

type Request = sheets_v4.Schema$Request;

/** Whoever makes spreadsheets, and whoever reads and answers them, where that is somebody else. */
export interface Parties {
  readonly driveId: string;
  readonly publisher: GoogleClients;
  readonly reader?: { readonly email: string; readonly clients: GoogleClients };
}

export const spreadsheetType = 'application/vnd.google-apps.spreadsheet';

/** A spreadsheet that is there for trying things on, each on a tab of its own. */
export class Scratch {
  readonly parties: Parties;
  readonly spreadsheetId: string;
  /** By which the file is found again. */
  readonly mark: string;
  /** Aborted once nobody waits for the rest. */
  readonly signal: AbortSignal;
  readonly #files: Set<string>;
  #tabs = 0;

  private constructor(parties: Parties, spreadsheetId: string, mark: string, signal: AbortSignal) {
    this.parties = parties;
    this.spreadsheetId = spreadsheetId;
    this.mark = mark;
    this.signal = signal;
    this.#files = new Set([spreadsheetId]);
  }

  /** Makes it on the shared drive. Throws what calls to Google throw. */
  static async make(parties: Parties, mark: string, signal: AbortSignal): Promise<Scratch> {
    const { data } = await parties.publisher.drive.files.create({
      supportsAllDrives: true,
      requestBody: {
        ...{ name: `verify-google ${mark}`, mimeType: spreadsheetType },
        ...{ parents: [parties.driveId], appProperties: { publication: mark } },
      },
      fields: 'id',
    });
    if (!data.id) throw new SystemError('google-answer-malformed', 'the answer names no new file', { retry: true });
    return new Scratch(parties, data.id, mark, signal);
  }

  /** A further file, which goes with the spreadsheet. Gives its id. */
  async file(mimeType: string): Promise<string> {
    const { data } = await this.parties.publisher.drive.files.create({
      supportsAllDrives: true,
      requestBody: { name: `verify-google ${this.mark}`, mimeType, parents: [this.parties.driveId] },
      fields: 'id',
    });
    if (data.id) this.#files.add(data.id);
    return data.id ?? '';
  }

  /** Carries out requests, as the publisher. Gives their replies. */
  async change(requests: readonly Request[]): Promise<sheets_v4.Schema$Response[]> {
    const { spreadsheetId } = this;
    const requestBody = { requests: [...requests] };
    return (
      (await this.parties.publisher.sheets.spreadsheets.batchUpdate({ spreadsheetId, requestBody })).data.replies ?? []
    );
  }

  /** A further tab, of 20 rows and 10 columns, with what these requests make of it. Gives its id. */
  async tab(requests: (tabId: number) => readonly Request[]): Promise<number> {
    const sheetId = ++this.#tabs;
    const properties = { sheetId, title: `check ${sheetId}`, gridProperties: { rowCount: 20, columnCount: 10 } };
    await this.change([{ addSheet: { properties } }, ...requests(sheetId)]);
    return sheetId;
  }

  /** What Google tells of the spreadsheet. */
  async told(fields: string, more: { ranges?: string[] } = {}): Promise<sheets_v4.Schema$Spreadsheet> {
    const { spreadsheetId } = this;
    return (await this.parties.publisher.sheets.spreadsheets.get({ spreadsheetId, fields, ...more })).data;
  }

  /** What Google tells of one tab. */
  async toldOf(tabId: number, fields: string): Promise<sheets_v4.Schema$Sheet> {
    const { sheets = [] } = await this.told(`sheets(properties.sheetId,${fields})`);
    return sheets.find(({ properties }) => (properties?.sheetId ?? 0) === tabId) ?? {};
  }

  /** What Google tells of the cells of one tab, row by row. */
  async cellsOf(tabId: number, fields: string): Promise<sheets_v4.Schema$CellData[][]> {
    const { data = [] } = await this.toldOf(tabId, `data(startRow,startColumn,rowData(values(${fields})))`);
    return (data[0]?.rowData ?? []).map(({ values }) => values ?? []);
  }

  /** Puts one of its files into the trash: for good, only a manager of the shared drive may delete. */
  async trash(fileId: string): Promise<void> {
    const file = { fileId, supportsAllDrives: true, fields: 'id' };
    await this.parties.publisher.drive.files.update({ ...file, requestBody: { trashed: true } });
    this.#files.delete(fileId);
  }

  /** Puts every file that was made into the trash. */
  async remove(): Promise<void> {
    for (const fileId of [...this.#files].toReversed()) await this.trash(fileId);
  }
}

/** Some cells of a tab, for a request. */
export const area = (
  sheetId: number,
  [startRow, endRow]: [number, number],
  [startColumn, endColumn]: [number, number],
) => ({
  ...{ sheetId, startRowIndex: startRow, endRowIndex: endRow },
  ...{ startColumnIndex: startColumn, endColumnIndex: endColumn },
});

/** Writes cells from one place on, rightwards and downwards; `fields` as Google names them. */
export const write = (
  sheetId: number,
  [rowIndex, columnIndex]: [number, number],
  rows: sheets_v4.Schema$CellData[][],
  fields: string,
): Request => ({
  updateCells: { start: { sheetId, rowIndex, columnIndex }, rows: rows.map((values) => ({ values })), fields },
});

/** A cell that holds a text. */
export const textCell = (stringValue: string): sheets_v4.Schema$CellData => ({ userEnteredValue: { stringValue } });
