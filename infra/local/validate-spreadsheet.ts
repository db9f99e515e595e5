import { basename } from 'node:path';
import type { sheets_v4 } from '@googleapis/sheets';
import { locateTable } from '../../shared/read/locate-table.ts';
import { pulledFields, rawSpreadsheetOf } from '../../shared/schema/raw-spreadsheet.google.ts';
import type { RawSpreadsheet } from '../../shared/schema/raw-spreadsheet.ts';
import type { SpreadsheetTemplate } from '../../shared/schema/table.ts';
import { departmentSpreadsheet } from '../../templates/sheets/department-spreadsheet.ts';
import { frameworkSpreadsheet } from '../../templates/sheets/framework-spreadsheet.ts';
import { applyFieldMask, parseFieldMask } from './google/field-mask.ts';
import { isSpreadsheetFile, spreadsheetName } from './google/file-name.ts';
import { readSpreadsheetFile } from './google/read-spreadsheet-file.ts';
import { readXlsx } from './google/read-xlsx.ts';
import { spreadsheetAnswer } from './google/spreadsheet-answer.ts';

/** A file that cannot be read as a spreadsheet; the message says why, in few words whatever the file holds. */
export class UnreadableFileError extends Error {
  readonly path: string;

  constructor(path: string, cause: unknown) {
    super((cause instanceof Error ? cause.message : String(cause)).slice(0, 120), { cause });
    this.path = path;
  }
}

/** Reads an .xlsx as the pipeline reads a spreadsheet, but from the file itself. Throws an `UnreadableFileError`. */
export async function openSpreadsheet(path: string): Promise<RawSpreadsheet> {
  const name = basename(path);
  const title = isSpreadsheetFile(name) ? spreadsheetName(name) : name;
  try {
    const { spreadsheet } = await readXlsx(await readSpreadsheetFile(path), title, {});
    const mask = parseFieldMask(pulledFields);
    const answer = spreadsheetAnswer(title, spreadsheet, { ranges: [], includeGridData: false, mask });
    return rawSpreadsheetOf(applyFieldMask(answer, mask) as sheets_v4.Schema$Spreadsheet);
  } catch (error) {
    throw new UnreadableFileError(path, error);
  }
}

/** What a spreadsheet is by its tables; one that holds none of either is a department's that lost its own. */
export function kindOf(raw: RawSpreadsheet): SpreadsheetTemplate['id'] {
  const tablesOf = ({ tables }: SpreadsheetTemplate): number =>
    tables.filter((table) => locateTable(raw, table) !== undefined).length;
  return tablesOf(frameworkSpreadsheet) > tablesOf(departmentSpreadsheet) ? 'framework' : 'department';
}
