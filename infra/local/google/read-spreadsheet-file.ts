import { readFile, stat } from 'node:fs/promises';
import { xlsxLimits } from './xlsx-limits.ts';

/** The bytes of an .xlsx. Throws where there are more than any spreadsheet needs, before one of them is read. */
export async function readSpreadsheetFile(path: string): Promise<Buffer> {
  const found = await stat(path);
  if (!found.isFile()) throw new Error('it is no file');
  const { size } = found;
  if (size > xlsxLimits.fileBytes) throw new Error(`it has more than ${xlsxLimits.fileBytes} bytes`);
  return readFile(path);
}
