import type { drive_v3 } from '@googleapis/drive';
import type { sheets_v4 } from '@googleapis/sheets';
import { SystemError } from '../ports/errors.ts';
import { designRequests } from './design-requests.google.ts';
import { editRequests } from './edit-requests.google.ts';
import type { Publisher } from './publisher.ts';
import type { SpreadsheetDesign } from './spreadsheet-design.ts';
import { spreadsheetStateOf, stateFields } from './spreadsheet-state.google.ts';
import type { SpreadsheetState } from './spreadsheet-state.ts';
import type { TabEdit } from './tab-edit.ts';

const spreadsheetType = 'application/vnd.google-apps.spreadsheet';

/** Publishes into a shared drive. `publication` is kept in the file's appProperties: by it a file is found again. */
export class GooglePublisher implements Publisher {
  readonly #drive: drive_v3.Drive;
  readonly #sheets: sheets_v4.Sheets;
  readonly #driveId: string;
  readonly #readers: readonly string[];

  /** `readers` are the e-mails of the accounts that read and answer, where they are others than the publisher's own. */
  constructor(drive: drive_v3.Drive, sheets: sheets_v4.Sheets, driveId: string, readers: readonly string[] = []) {
    this.#drive = drive;
    this.#sheets = sheets;
    this.#driveId = driveId;
    this.#readers = readers;
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
    return ((await this.#get(spreadsheetId, 'spreadsheetId,namedRanges')).namedRanges ?? []).length > 0;
  }

  async inspect(spreadsheetId: string): Promise<SpreadsheetState> {
    const data = await this.#get(spreadsheetId, stateFields);
    // One without tabs there is not: an answer cut short must not have everything added anew.
    if (!data.sheets?.length) throw malformed(spreadsheetId);
    return spreadsheetStateOf(data, this.#readers);
  }

  async apply(spreadsheetId: string, edits: readonly TabEdit[]): Promise<void> {
    const requests = edits.flatMap((edit) => editRequests(edit, this.#readers));
    await this.#sheets.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } });
  }

  async discard(spreadsheetId: string): Promise<void> {
    // Into the trash: for good, only a manager of the shared drive may delete.
    const file = { fileId: spreadsheetId, supportsAllDrives: true, fields: 'id' };
    await this.#drive.files.update({ ...file, requestBody: { trashed: true } });
  }

  async fill(spreadsheetId: string, design: SpreadsheetDesign): Promise<void> {
    const requests = designRequests(design, this.#readers);
    await this.#sheets.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } });
  }

  async #get(spreadsheetId: string, fields: string): Promise<sheets_v4.Schema$Spreadsheet> {
    const { data } = await this.#sheets.spreadsheets.get({ spreadsheetId, fields });
    if (data.spreadsheetId !== spreadsheetId) throw malformed(spreadsheetId);
    return data;
  }
}

const malformed = (spreadsheetId: string): SystemError =>
  new SystemError('google-answer-malformed', `the answer is not the spreadsheet ${spreadsheetId}`, { retry: true });
