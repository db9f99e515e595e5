import { readFile, stat, utimes, writeFile } from 'node:fs/promises';
import excel from 'exceljs';

/** Opens a spreadsheet as a person would, changes one tab and saves it; `from` is what it is restored from first. */
export async function editWorkbook(
  file: string,
  tab: string,
  change: (sheet: excel.Worksheet) => void,
  from?: Uint8Array,
): Promise<void> {
  const { mtimeMs } = await stat(file);
  const workbook = new excel.Workbook();
  await workbook.xlsx.load((from ?? (await readFile(file))) as never);
  const sheet = workbook.getWorksheet(tab);
  if (!sheet) throw new Error(`there is no tab ${tab}`);
  change(sheet);
  await writeFile(file, Buffer.from(await workbook.xlsx.writeBuffer()));
  // A person takes longer than a clock tick; a test might not.
  const savedAt = new Date(Math.max(Date.now(), mtimeMs + 10));
  await utimes(file, savedAt, savedAt);
}
