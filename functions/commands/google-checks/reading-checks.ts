import { fold } from '../../../shared/language/fold.ts';
import { pulledFields, rawSpreadsheetOf } from '../../../shared/schema/raw-spreadsheet.google.ts';
import { compare, type GoogleCheck } from './google-check.ts';
import { area, textCell, write } from './scratch.ts';

const shownAs = (type: string, pattern: string, numberValue: number) => ({
  userEnteredValue: { numberValue },
  userEnteredFormat: { numberFormat: { type, pattern } },
});

/** What is assumed of how a spreadsheet is told. */
export const readingChecks: readonly GoogleCheck[] = [
  {
    id: 'one-request-tells-everything',
    assumes: 'One request with a mask tells values, notes, merges and named ranges of every tab.',
    relied: true,
    async attempt(scratch) {
      const name = `everything_${scratch.mark.replaceAll(/\W/g, '_')}`;
      const tabId = await scratch.tab((tab) => [
        write(
          tab,
          [0, 0],
          [[textCell('النشاط')], [{ userEnteredValue: { numberValue: 12.5 }, note: 'ملاحظة' }]],
          'userEnteredValue,note',
        ),
        { mergeCells: { range: area(tab, [2, 4], [0, 1]), mergeType: 'MERGE_ALL' } },
        { addNamedRange: { namedRange: { name, range: area(tab, [1, 9], [0, 1]) } } },
      ]);
      const raw = rawSpreadsheetOf(await scratch.told(pulledFields));
      const tab = raw.tabs.find((one) => one.tabId === tabId);
      const { cells, merges } = tab ?? {};
      const found = {
        values: cells?.map(({ value, note }) => [value, note ?? '']),
        merges,
        named: raw.namedRanges.filter((range) => range.name === name),
      };
      const column = { startColumn: 0, endColumn: 1 };
      return compare(found, {
        values: [
          ['النشاط', ''],
          [12.5, 'ملاحظة'],
        ],
        merges: [{ startRow: 2, endRow: 4, ...column }],
        named: [{ name, tabId, startRow: 1, endRow: 9, ...column }],
      });
    },
  },
  {
    id: 'empty-cells-before-keep-their-place',
    assumes: 'Empty rows and cells before a value are told, so that each cell is where it is counted to be.',
    relied: true,
    async attempt(scratch) {
      const tabId = await scratch.tab((tab) => [write(tab, [3, 2], [[textCell('here')]], 'userEnteredValue')]);
      const { data = [] } = await scratch.toldOf(tabId, 'data(startRow,startColumn,rowData(values(effectiveValue)))');
      const { startRow = 0, startColumn = 0, rowData = [] } = data[0] ?? {};
      const row = rowData[3 - (startRow ?? 0)]?.values ?? [];
      return compare(row[2 - (startColumn ?? 0)]?.effectiveValue, { stringValue: 'here' });
    },
  },
  {
    id: 'coloured-cells-are-told',
    assumes: 'A cell that has only a colour is told, if as nothing, where the mask leaves nothing of it.',
    relied: true,
    async attempt(scratch) {
      const userEnteredFormat = { backgroundColorStyle: { rgbColor: { red: 1 } } };
      const tabId = await scratch.tab((tab) => [
        write(tab, [0, 0], [[textCell('first')]], 'userEnteredValue'),
        write(tab, [0, 4], [[{ userEnteredFormat }]], 'userEnteredFormat.backgroundColorStyle'),
      ]);
      const [row = []] = await scratch.cellsOf(tabId, 'effectiveValue,note');
      return compare(row.length, 5);
    },
  },
  {
    id: 'formula-error-is-told-by-its-type',
    assumes: 'A formula that fails is told with the type of its error and with itself.',
    relied: true,
    async attempt(scratch) {
      const cell = { userEnteredValue: { formulaValue: '=1/0' } };
      const tabId = await scratch.tab((tab) => [write(tab, [0, 0], [[cell]], 'userEnteredValue')]);
      const [[told] = []] = await scratch.cellsOf(tabId, 'effectiveValue,userEnteredValue/formulaValue');
      const found = [told?.effectiveValue?.errorValue?.type, told?.userEnteredValue?.formulaValue];
      return compare(found, ['DIVIDE_BY_ZERO', '=1/0']);
    },
  },
  {
    id: 'numbers-are-shown-by-their-pattern',
    assumes: 'Dates and shares are told as numbers, and as they are shown, in whatever digits.',
    relied: true,
    async attempt(scratch) {
      const cells = [shownAs('DATE', 'dd/mm/yyyy', 44_635), shownAs('PERCENT', '0%', 0.5)];
      const tabId = await scratch.tab((tab) => [
        write(tab, [0, 0], [cells], 'userEnteredValue,userEnteredFormat.numberFormat'),
      ]);
      const [row = []] = await scratch.cellsOf(tabId, 'effectiveValue,formattedValue');
      const found = row.map((cell) => [cell.effectiveValue?.numberValue, fold(cell.formattedValue ?? '')]);
      const assumed = [
        [44_635, fold('15/03/2022')],
        [0.5, fold('50%')],
      ];
      return compare(found, assumed) ?? { seen: row.map((cell) => cell.formattedValue).join(', ') };
    },
  },
  {
    id: 'columns-tell-width-and-hiding',
    assumes: 'A column tells the width it was given, and that it is hidden only where it is.',
    relied: true,
    async attempt(scratch) {
      const of = (tab: number, startIndex: number) => ({
        sheetId: tab,
        dimension: 'COLUMNS',
        startIndex,
        endIndex: startIndex + 1,
      });
      const tabId = await scratch.tab((tab) => [
        {
          updateDimensionProperties: {
            range: of(tab, 0),
            properties: { pixelSize: 137, hiddenByUser: false },
            fields: 'pixelSize,hiddenByUser',
          },
        },
        {
          updateDimensionProperties: {
            range: of(tab, 1),
            properties: { pixelSize: 60, hiddenByUser: true },
            fields: 'pixelSize,hiddenByUser',
          },
        },
      ]);
      const { data = [] } = await scratch.toldOf(tabId, 'data(columnMetadata(pixelSize,hiddenByUser))');
      const found = data[0]?.columnMetadata
        ?.slice(0, 2)
        .map((column) => [column.pixelSize, column.hiddenByUser ?? false]);
      return compare(found, [
        [137, false],
        [60, true],
      ]);
    },
  },
  {
    id: 'range-tells-its-cells-only',
    assumes: 'Where a range is asked for, merges and protections of the whole tab are told with it.',
    relied: false,
    async attempt(scratch) {
      const tabId = await scratch.tab((tab) => [
        { mergeCells: { range: area(tab, [6, 8], [0, 1]), mergeType: 'MERGE_ALL' } },
      ]);
      const { sheets = [] } = await scratch.told('sheets(properties.sheetId,merges)', {
        ranges: [`'check ${tabId}'!A1:B2`],
      });
      return compare(
        sheets.map(({ merges = [] }) => merges.length),
        [1],
      );
    },
  },
  {
    id: 'effective-format-is-told',
    assumes: 'A cell’s effective format is the spreadsheet’s with its own upon it.',
    relied: false,
    async attempt(scratch) {
      const cell = { ...textCell('bold'), userEnteredFormat: { textFormat: { bold: true } } };
      const tabId = await scratch.tab((tab) => [
        write(tab, [0, 0], [[cell]], 'userEnteredValue,userEnteredFormat.textFormat.bold'),
      ]);
      const [[told] = []] = await scratch.cellsOf(tabId, 'effectiveFormat(textFormat(bold,italic))');
      return compare(told?.effectiveFormat?.textFormat, { bold: true, italic: false });
    },
  },
];
