import { resolveRange } from './a1-notation.ts';
import { asksFor, type FieldMask } from './field-mask.ts';
import { gridDataOf } from './grid-data.ts';
import { sheetAnswer } from './sheet-answer.ts';
import { defaultFormat, spreadsheetTheme } from './spreadsheet-defaults.ts';
import type { Area, Sheet, Spreadsheet } from './spreadsheet-model.ts';

/** What a `spreadsheets.get` asks for. */
export interface SpreadsheetQuestion {
  readonly ranges: readonly string[];
  /** Where there is a mask it alone decides whether cells are answered. */
  readonly includeGridData: boolean;
  readonly mask: FieldMask | undefined;
}

/** A spreadsheet as Google answers it. Throws a 400 for a range that cannot be read. */
export function spreadsheetAnswer(
  id: string,
  spreadsheet: Spreadsheet,
  question: SpreadsheetQuestion,
): Record<string, unknown> {
  const { title, locale, timeZone, namedRanges } = spreadsheet;
  const chosen = chosenAreas(spreadsheet, question.ranges);
  const sheets = spreadsheet.sheets.flatMap((sheet, index) => {
    const areas = chosen.get(sheet);
    return areas ? [{ ...sheetAnswer(sheet, index), ...dataOf(sheet, areas, question) }] : [];
  });
  return {
    spreadsheetId: id,
    properties: { title, locale, autoRecalc: 'ON_CHANGE', timeZone, defaultFormat, spreadsheetTheme },
    sheets,
    ...(namedRanges.length > 0 ? { namedRanges } : {}),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${id}/edit`,
  };
}

function chosenAreas(spreadsheet: Spreadsheet, ranges: readonly string[]): Map<Sheet, Area[]> {
  const chosen = new Map<Sheet, Area[]>();
  for (const range of ranges) {
    const { sheet, area } = resolveRange(spreadsheet, range);
    chosen.set(sheet, [...(chosen.get(sheet) ?? []), area]);
  }
  if (ranges.length > 0) return chosen;
  return new Map(spreadsheet.sheets.map((sheet) => [sheet, [wholeOf(sheet)]]));
}

const wholeOf = ({ rowCount, columnCount }: Sheet): Area => ({
  startRow: 0,
  startColumn: 0,
  endRow: rowCount,
  endColumn: columnCount,
});

function dataOf(
  sheet: Sheet,
  areas: readonly Area[],
  { mask, includeGridData }: SpreadsheetQuestion,
): { data?: unknown[] } {
  const data = ['sheets', 'data'];
  if (mask ? !asksFor(mask, data) : !includeGridData) return {};
  const asked = (...names: string[]) => names.some((name) => asksFor(mask, [...data, ...name.split('.')]));
  const of = (name: string) => `rowData.values.${name}`;
  const gridQuestion = {
    metadata: asked('rowMetadata', 'columnMetadata'),
    rules: asked(of('dataValidation')),
    formats: asked(of('userEnteredFormat'), of('effectiveFormat')),
  };
  return { data: areas.map((area) => gridDataOf(sheet, area, gridQuestion)) };
}
