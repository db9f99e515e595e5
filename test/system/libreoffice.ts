import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const python = '/usr/bin/python3';
const script = fileURLToPath(new URL('work_in_libreoffice.py', import.meta.url));

/** Throws, saying what to install, where the system tier lacks something: a tier that could not run has not passed. */
export function requirePrograms(): void {
  const lacking = [
    ...(existsSync('/usr/bin/soffice') ? [] : ['libreoffice-calc']),
    ...(existsSync('/usr/lib/libreoffice/program/libswlo.so') ? [] : ['libreoffice-writer']),
    ...(existsSync('/usr/bin/pdftocairo') ? [] : ['poppler-utils']),
    ...(imports('uno') ? [] : ['python3-uno']),
    ...(imports('openpyxl') ? [] : ['python3-openpyxl']),
    ...(imports('fontTools') ? [] : ['python3-fonttools']),
    ...(existsSync('/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf') ? [] : ['fonts-dejavu-core']),
    ...(existsSync('/usr/share/fonts/truetype/crosextra/Carlito-Regular.ttf') ? [] : ['fonts-crosextra-carlito']),
  ];
  if (lacking.length > 0) throw new Error(`The system tier needs Debian's ${lacking.join(', ')}.`);
}

function imports(module: string): boolean {
  try {
    execFileSync(python, ['-c', `import ${module}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** One thing that a person does in a tab: a function of test/system/sheet_operations.py, with its arguments. */
export interface Call {
  readonly do: string;
  readonly tab: string;
  readonly [argument: string]: unknown;
}

/** What is done to one file, in order, before it is saved. */
export interface Job {
  readonly file: string;
  readonly operations: readonly Call[];
}

/** Opens each file in one LibreOffice, does what is to be done, and saves it. Throws where LibreOffice does not do it. */
export async function workInLibreOffice(jobs: readonly Job[]): Promise<void> {
  const child = spawn(python, ['-B', script], { stdio: ['pipe', 'ignore', 'pipe'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.stdin.end(JSON.stringify(jobs));
  const complaint = await text(child.stderr);
  if ((await ended) !== 0) throw new Error(complaint);
}

/** Opens a spreadsheet in LibreOffice, types texts into cells of a tab, and saves it. */
export const editInLibreOffice = (
  file: string,
  ...cells: readonly (readonly [tab: string, address: string, text: string])[]
): Promise<void> =>
  workInLibreOffice([
    { file, operations: cells.map(([tab, address, typed]) => ({ do: 'write', tab, address, text: typed })) },
  ]);

/** What openpyxl reads in a workbook: per sheet its name, direction, merges, and by address its texts, numbers and links. */
export interface OpenpyxlSheet {
  readonly name: string;
  readonly rightToLeft: boolean;
  readonly texts: Readonly<Record<string, string>>;
  readonly merges: readonly string[];
  /** Each with the code of its format. */
  readonly numbers: Readonly<Record<string, readonly [value: number, format: string]>>;
  /** The places to which cells lead; a link out of the workbook has none. */
  readonly links: Readonly<Record<string, string | null>>;
  /** The rules by which cells are shaded, by their areas: of each the kinds of its ends and its colours. */
  readonly shades: Readonly<Record<string, readonly (readonly string[])[]>>;
}

const dump = `
import json, sys, openpyxl
def filled(sheet):
  return [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
def ends(rule):
  return [*(point.type for point in rule.colorScale.cfvo), *(colour.rgb for colour in rule.colorScale.color)]
print(json.dumps([[{
  "name": sheet.title,
  "rightToLeft": bool(sheet.sheet_view.rightToLeft),
  "texts": {cell.coordinate: cell.value for cell in filled(sheet) if not isinstance(cell.value, (int, float))},
  "numbers": {cell.coordinate: [cell.value, cell.number_format] for cell in filled(sheet) if isinstance(cell.value, (int, float))},
  "links": {cell.coordinate: cell.hyperlink.location for cell in filled(sheet) if cell.hyperlink},
  "shades": {str(area.sqref): [ends(rule) for rule in area.rules] for area in sheet.conditional_formatting},
  "merges": sorted(str(area) for area in sheet.merged_cells.ranges),
} for sheet in openpyxl.load_workbook(file)] for file in sys.argv[1:]]))
`;

/** Reads workbooks with openpyxl: the sheets of each. */
export const readWithOpenpyxl = (files: readonly string[]): OpenpyxlSheet[][] =>
  JSON.parse(execFileSync(python, ['-c', dump, ...files], { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 }));
