import { sheets } from '@googleapis/sheets';
import type excel from 'exceljs';
import { OAuth2Client } from 'google-auth-library';
import { runtime } from '../../infra/local/runtime.ts';
import { columnLetters } from '../../shared/schema/a1.ts';

/** Google's own client for the local server, as a person's browser is one. */
export function googleSheets() {
  const auth = new OAuth2Client();
  auth.setCredentials({ access_token: 'somebody' });
  const rootUrl = process.env['GOOGLE_ROOT_URL'] ?? '';
  return sheets({ version: 'v4', auth: auth as never, rootUrl, retry: false });
}

/** The id of a department's spreadsheet. */
export async function spreadsheetIdOf(cycle: string, department: string): Promise<string> {
  const { departments } = await runtime().ports.store.state(cycle);
  return departments.find(({ id }) => id === department)?.spreadsheetId ?? '';
}

/** Somebody's column on the right of all others, a colour, a note and a tab of their own. */
export function makeOneselfAtHome(sheet: excel.Worksheet): void {
  const own = columnLetters(sheet.columnCount + 1);
  sheet.getCell(`${own}2`).value = 'ملاحظات المتابعة';
  sheet.getCell(`${own}3`).value = 'يُراجع مع الوزير';
  sheet.getCell(`${own}3`).note = 'ملاحظة خاصة';
  sheet.getCell(`${own}4`).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFEE99' } };
  sheet.getCell('D3').note = 'سؤال للزميل';
  sheet.workbook.addWorksheet('ملاحظاتي').getCell('B2').value = 'للمتابعة';
}

/** Pastes the same value over a cell, as Excel does: its drop-down is gone, and so is its look. */
export function pasteOver(sheet: excel.Worksheet, address: string): void {
  sheet.getCell(address).style = {};
  const { model } = Reflect.get(sheet, 'dataValidations') as { model: Record<string, unknown> };
  for (const place of Object.keys(model)) if (place === address) model[place] = undefined;
}

/** Cuts a column and pastes it farther right, in a program that leaves its named range behind. */
export function moveColumn(sheet: excel.Worksheet, from: string, to: string): void {
  sheet.getColumn(from).eachCell({ includeEmpty: false }, (cell, row) => {
    const target = sheet.getCell(`${to}${row}`);
    target.value = cell.value;
    target.style = cell.style;
    if (cell.note) target.note = cell.note;
    cell.value = null;
    cell.style = {};
  });
}
