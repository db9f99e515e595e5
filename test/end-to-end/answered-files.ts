import { readFile } from 'node:fs/promises';
import excel from 'exceljs';
import { readNote } from '../../shared/answer/note-block.ts';
import { xmlPartsOf } from '../shared/render/read-workbook.ts';
import type { World } from '../world.ts';
import { editWorkbook } from './edit-workbook.ts';

/** The tabs of a department's file. */
export const [planTab, summaryTab] = ['الخطة', 'الملخص'] as const;

const rowsOfSmallPlan = [3, 4, 5];

/** What stands in the files of a world, as another program than ours reads and writes them. */
export function answeredFiles(world: World) {
  const edit = async (
    department: string,
    change: (sheet: excel.Worksheet) => void,
    tab: string = planTab,
  ): Promise<void> => editWorkbook(await world.fileOf(department), tab, change);
  const write = (department: string, address: string, value: excel.CellValue, tab: string = planTab) =>
    edit(department, (sheet) => void (sheet.getCell(address).value = value), tab);

  /** The file as another program than ours reads it. */
  const sheetOf = async (department: string, tab: string = planTab): Promise<excel.Worksheet> => {
    const workbook = new excel.Workbook();
    await workbook.xlsx.load((await readFile(await world.fileOf(department))) as never);
    return workbook.getWorksheet(tab) as excel.Worksheet;
  };
  const noteOf = ({ note }: excel.Cell): string => {
    if (typeof note === 'string') return note;
    return (Reflect.get(note ?? {}, 'texts') as { text: string }[] | undefined)?.map(({ text }) => text).join('') ?? '';
  };
  const linesOn = async (department: string, address: string, tab: string = planTab): Promise<string[]> =>
    readNote(noteOf((await sheetOf(department, tab)).getCell(address))).lines.map((line) =>
      line.replace(/[\u2066-\u2069]/g, ''),
    );
  /** Where a text stands in a tab. */
  const addressOf = async (department: string, tab: string, text: string): Promise<string> => {
    const found: string[] = [];
    (await sheetOf(department, tab)).eachRow((row) =>
      row.eachCell((cell) => void (cell.text === text && found.push(cell.address))),
    );
    return found[0] ?? '';
  };
  const statusesOf = async (department: string): Promise<string[]> => {
    const sheet = await sheetOf(department);
    const column = (sheet.getRow(2).values as string[]).indexOf('نتيجة المراجعة');
    return rowsOfSmallPlan.map((row) => sheet.getRow(row).getCell(column).text);
  };
  const summaryOf = async (department: string) => {
    const sheet = await sheetOf(department, summaryTab);
    const lines = Array.from({ length: 12 }, (_, index) => sheet.getRow(5 + index));
    return {
      sentence: sheet.getCell('A1').text,
      next: sheet.getCell('B2').text,
      lines: lines.map((row) => row.getCell(1).text.replace(/[\u2066-\u2069]/g, '')),
      boxes: lines.map((row) => row.getCell(3).value),
    };
  };

  /** The cells of the summary that lead to others, in the file itself. */
  const linksOf = async (department: string): Promise<Record<string, string>> => {
    const parts = xmlPartsOf(await readFile(await world.fileOf(department)));
    const links = [...parts.values()].flatMap((xml) => [...xml.matchAll(/<hyperlink [^>]*>/g)].map(([tag]) => tag));
    const valueIn = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
    return Object.fromEntries(
      links.map((tag) => [valueIn(tag, 'ref'), valueIn(tag, 'location').replaceAll('&apos;', "'")]),
    );
  };
  const noteOn = async (department: string, address: string): Promise<string> =>
    noteOf((await sheetOf(department)).getCell(address));
  return { edit, write, noteOn, linesOn, addressOf, statusesOf, summaryOf, linksOf };
}
