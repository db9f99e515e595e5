import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeWorkbook } from '../../shared/render/workbook.exceljs.ts';
import type { WorkbookDescription } from '../../shared/render/workbook-description.ts';
import { type Page, wordsOnPages } from './words-on-pages.ts';

const script = fileURLToPath(new URL('print_in_libreoffice.py', import.meta.url));

/** How LibreOffice puts a sheet on paper. Units: points. */
export interface SheetOnPaper {
  /** Of each row, from the sheet's top, and the end of the last one. */
  readonly rowTops: readonly number[];
  /** Of each column, from the sheet's right edge, and the end of the last one. */
  readonly columnEdges: readonly number[];
  /** Rows after which a new page begins, whoever asked for it. */
  readonly breaksAfter: readonly number[];
  /** How often the sheet goes on beside its first page. */
  readonly columnBreaks: number;
  readonly widthPt: number;
  readonly heightPt: number;
  /** What rows leave free above, and below with the footer. */
  readonly topPt: number;
  readonly bottomPt: number;
}

/** A workbook that was printed. */
export interface PrintedWorkbook {
  readonly description: WorkbookDescription;
  readonly file: Uint8Array;
  readonly sheets: readonly SheetOnPaper[];
  readonly pages: readonly Page[];
}

/** Prints workbooks in one LibreOffice, with the signs of a locale such as `ar-EG` where one is given. */
export async function printInLibreOffice(
  descriptions: readonly WorkbookDescription[],
  environment: NodeJS.ProcessEnv,
  locale = '',
): Promise<PrintedWorkbook[]> {
  const folder = await mkdtemp(join(tmpdir(), 'paper-'));
  const files = await Promise.all(descriptions.map(writeWorkbook));
  const jobs = descriptions.map(({ sheets }, index) => ({
    file: join(folder, `${index}.xlsx`),
    pdf: join(folder, `${index}.pdf`),
    sheets: sheets.map(({ rows, widthsChars }) => ({ rows: rows.length, columns: widthsChars.length })),
  }));
  await Promise.all(jobs.map(({ file }, index) => writeFile(file, files[index] ?? '')));
  const options = { input: JSON.stringify(jobs), encoding: 'utf8', env: environment, maxBuffer: 2 ** 26 } as const;
  const told = JSON.parse(execFileSync('/usr/bin/python3', ['-B', script, locale], options)) as SheetOnPaper[][];
  const printed = descriptions.map((description, index) => ({
    description,
    file: files[index] ?? new Uint8Array(),
    sheets: told[index] ?? [],
    pages: wordsOnPages(jobs[index]?.pdf ?? ''),
  }));
  await rm(folder, { recursive: true });
  return printed;
}
