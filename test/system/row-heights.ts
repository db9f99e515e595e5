import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeWorkbook } from '../../shared/render/workbook.exceljs.ts';
import type { Area, SheetDescription, WorkbookDescription } from '../../shared/render/workbook-description.ts';
import { landscapePage } from '../../templates/workbooks/ministry-look.ts';
import type { Look, StyleName } from '../../templates/workbooks/workbook-look.ts';

const script = fileURLToPath(new URL('row_heights.py', import.meta.url));

/** A text in a cell, and the cell that holds it; a joined one counts with its whole width. */
export interface CellText {
  readonly text: string;
  readonly style: StyleName;
  readonly widthChars: number;
}

/** A text as a workbook prints it, with the height of all rows that its cell covers. */
export interface PrintedText extends CellText {
  readonly heightPt: number;
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

const textsOfSheet = ({ rows, merges, widthsChars }: SheetDescription): PrintedText[] => {
  const areas = new Map(merges.map((area) => [`${area.top} ${area.left}`, area]));
  return rows.flatMap(({ cells }, index) =>
    cells.flatMap(({ value, style, column }) => {
      if (typeof value !== 'string' || value === '') return [];
      const row = index + 1;
      const alone: Area = { top: row, bottom: row, left: column, right: column };
      const { top, bottom, left, right } = areas.get(`${row} ${column}`) ?? alone;
      const heightPt = total(rows.slice(top - 1, bottom).map((each) => each.heightPt));
      return [{ text: value, style, widthChars: total(widthsChars.slice(left - 1, right)), heightPt }];
    }),
  );
};

/** Every text of a workbook. */
export const printedTexts = ({ sheets }: WorkbookDescription): PrintedText[] => sheets.flatMap(textsOfSheet);

/**
 * Where LibreOffice fits a row it forgets the indent of a cell that begins at the right, though not where it prints it:
 * three spaces of the default font, in digits.
 */
const forgottenIndent = 1.35;

const roomChars = ({ widthChars, style }: CellText, look: Look): number =>
  widthChars - (look.styles[style].horizontal === 'right' ? forgottenIndent : 0);

/** One sheet for each width: one column, a text in every row. */
const sheetOf = (widthChars: number, texts: readonly CellText[]): SheetDescription => ({
  name: String(widthChars),
  widthsChars: [widthChars],
  rows: texts.map(({ text, style }) => ({ heightPt: 20, cells: [{ column: 1, value: text, style }] })),
  merges: [],
  frozenRows: 0,
  breaksAfter: [],
});

/** A workbook of texts, each alone in its row. */
const workbookOf = (sheets: readonly SheetDescription[], look: Look): WorkbookDescription => ({
  title: '',
  asOf: '2022-03-15T08:30:00.000Z',
  look,
  page: landscapePage,
  footer: {},
  sheets,
});

async function fitRows(workbook: WorkbookDescription, environment: NodeJS.ProcessEnv): Promise<number[][]> {
  const folder = await mkdtemp(join(tmpdir(), 'row-heights-'));
  const file = join(folder, 'texts.xlsx');
  await writeFile(file, await writeWorkbook(workbook));
  const printed = execFileSync('/usr/bin/python3', ['-B', script, file], { encoding: 'utf8', env: environment });
  await rm(folder, { recursive: true });
  return JSON.parse(printed) as number[][];
}

/** The heights that LibreOffice gives to these texts, each in a cell of its own that looks as it should. Units: points. */
export async function heightsInLibreOffice(
  texts: readonly CellText[],
  look: Look,
  environment: NodeJS.ProcessEnv,
): Promise<number[]> {
  const byWidth = [...Map.groupBy(texts, (text) => roomChars(text, look))];
  const sheets = byWidth.map(([width, alike]) => sheetOf(width, alike));
  const fitted = await fitRows(workbookOf(sheets, look), environment);
  const heights = new Map(
    byWidth.flatMap(([, alike], sheet) => alike.map((text, row) => [text, fitted[sheet]?.[row]] as const)),
  );
  return texts.map((text) => heights.get(text) ?? Number.NaN);
}
