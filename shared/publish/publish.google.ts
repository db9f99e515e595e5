import type { drive_v3 } from '@googleapis/drive';
import type { sheets_v4 } from '@googleapis/sheets';
import { SystemError } from '../ports/errors.ts';
import type { GridArea } from '../schema/raw-spreadsheet.ts';
import { cellData, cellFields } from './cell-data.google.ts';
import type { Publisher } from './publish-cycle.ts';
import type { SpreadsheetDesign, TabDesign } from './spreadsheet-design.ts';

type Request = sheets_v4.Schema$Request;

const spreadsheetType = 'application/vnd.google-apps.spreadsheet';

/** Publishes into a shared drive. `publication` is kept in the file's appProperties: by it a file is found again. */
export class GooglePublisher implements Publisher {
  readonly #drive: drive_v3.Drive;
  readonly #sheets: sheets_v4.Sheets;
  readonly #driveId: string;

  constructor(drive: drive_v3.Drive, sheets: sheets_v4.Sheets, driveId: string) {
    this.#drive = drive;
    this.#sheets = sheets;
    this.#driveId = driveId;
  }

  async find(publication: string): Promise<string | undefined> {
    const { data } = await this.#drive.files.list({
      corpora: 'drive',
      driveId: this.#driveId,
      includeItemsFromAllDrives: true,
      supportsAllDrives: true,
      q: `mimeType='${spreadsheetType}' and trashed=false and appProperties has { key='publication' and value='${publication}' }`,
      fields: 'files(id)',
    });
    // An answer without a list is not the answer that there is none: a second spreadsheet would be made.
    if (!data.files)
      throw new SystemError('google-answer-malformed', 'the answer is not a list of files', { retry: true });
    return data.files[0]?.id ?? undefined;
  }

  async create(title: string, publication: string): Promise<string> {
    const { data } = await this.#drive.files.create({
      supportsAllDrives: true,
      requestBody: { name: title, mimeType: spreadsheetType, parents: [this.#driveId], appProperties: { publication } },
      fields: 'id',
    });
    if (!data.id) throw new SystemError('google-answer-malformed', 'the answer names no new file', { retry: true });
    return data.id;
  }

  async isFilled(spreadsheetId: string): Promise<boolean> {
    const { data } = await this.#sheets.spreadsheets.get({ spreadsheetId, fields: 'spreadsheetId,namedRanges' });
    if (data.spreadsheetId !== spreadsheetId) {
      throw new SystemError('google-answer-malformed', `the answer is not the spreadsheet ${spreadsheetId}`, {
        retry: true,
      });
    }
    return (data.namedRanges ?? []).length > 0;
  }

  async discard(spreadsheetId: string): Promise<void> {
    await this.#drive.files.delete({ fileId: spreadsheetId, supportsAllDrives: true });
  }

  async fill(spreadsheetId: string, design: SpreadsheetDesign): Promise<void> {
    await this.#sheets.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests: requestsOf(design) } });
  }
}

/** A whole design as one atomic batch: a spreadsheet is either empty or complete. */
const requestsOf = (design: SpreadsheetDesign): Request[] => [
  {
    updateSpreadsheetProperties: {
      properties: { locale: 'ar_EG', timeZone: design.timeZone },
      fields: 'locale,timeZone',
    },
  },
  ...design.tabs.flatMap((tab, tabId) => [tabRequest(tab, tabId), ...tabRequests(tab, tabId)]),
];

// Room beneath the tables, for answers and for what people add.
const fewestRows = 200;

// A new spreadsheet has one tab, with the id 0; the others are added.
function tabRequest({ title, frozenRows, rows, columns }: TabDesign, tabId: number): Request {
  const rowCount = Math.max(rows.length, fewestRows);
  const gridProperties = { frozenRowCount: frozenRows, rowCount, columnCount: columns.length };
  const properties = { sheetId: tabId, title, rightToLeft: true, gridProperties };
  if (tabId > 0) return { addSheet: { properties } };
  const fields = 'title,rightToLeft,gridProperties(frozenRowCount,rowCount,columnCount)';
  return { updateSheetProperties: { properties, fields } };
}

const tabRequests = (tab: TabDesign, tabId: number): Request[] => [
  {
    updateCells: {
      start: { sheetId: tabId, rowIndex: 0, columnIndex: 0 },
      rows: tab.rows.map((row) => ({ values: row.map(cellData) })),
      fields: cellFields,
    },
  },
  ...tab.merges.map((area): Request => ({ mergeCells: { range: gridRange(tabId, area), mergeType: 'MERGE_ALL' } })),
  ...tab.columns.map((column, index) => columnRequest(column, tabId, index)),
  ...tab.groups.map(
    ({ startColumn: startIndex, endColumn: endIndex }): Request => ({
      addDimensionGroup: { range: { sheetId: tabId, dimension: 'COLUMNS', startIndex, endIndex } },
    }),
  ),
  ...tab.namedRanges.map(
    ({ name, area }): Request => ({ addNamedRange: { namedRange: { name, range: gridRange(tabId, area) } } }),
  ),
  ...tab.protectedAreas.map(
    (area): Request => ({
      // Without explicit editors everybody in the domain keeps the right to change them; the caller always does.
      addProtectedRange: {
        protectedRange: { range: gridRange(tabId, area), editors: { users: [], domainUsersCanEdit: false } },
      },
    }),
  ),
];

const columnRequest = ({ widthPx, hidden }: TabDesign['columns'][number], tabId: number, index: number): Request => ({
  updateDimensionProperties: {
    range: { sheetId: tabId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
    properties: { pixelSize: widthPx, hiddenByUser: hidden },
    fields: 'pixelSize,hiddenByUser',
  },
});

const gridRange = (
  sheetId: number,
  { startRow, endRow, startColumn, endColumn }: GridArea,
): sheets_v4.Schema$GridRange => ({
  sheetId,
  startRowIndex: startRow,
  endRowIndex: endRow,
  startColumnIndex: startColumn,
  endColumnIndex: endColumn,
});
