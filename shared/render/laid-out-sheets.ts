import type { WorkbookTemplate } from '../../templates/workbooks/workbook-template.ts';
import { withLinks } from './links.ts';
import { sheetName } from './sheet-name.ts';
import { sheetOf } from './sheet.ts';
import type { SheetToPrint } from './sheets.ts';
import type { SheetDescription } from './workbook-description.ts';

const withOwnNames = (sheets: readonly SheetDescription[]): SheetDescription[] => {
  const taken: string[] = [];
  return sheets.map((sheet) => {
    const name = sheetName(sheet.name, taken);
    taken.push(name);
    return { ...sheet, name };
  });
};

/** All sheets of a workbook laid out: each has a name of its own, and what leads elsewhere leads there. */
export const laidOutSheets = (
  sheets: readonly SheetToPrint[],
  { page, look }: Pick<WorkbookTemplate, 'page' | 'look'>,
): SheetDescription[] => withLinks(withOwnNames(sheets.map((each) => sheetOf(each, page, look))));
