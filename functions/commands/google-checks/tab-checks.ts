import { compare, type GoogleCheck, refusedWith } from './google-check.ts';
import { area, textCell, write } from './scratch.ts';

const firstColumn = (tab: number) => area(tab, [3, 5], [0, 1]);

/** What is assumed of tabs, rows, merges and names. */
export const tabChecks: readonly GoogleCheck[] = [
  {
    id: 'locale-and-zone-are-taken',
    assumes: 'A spreadsheet takes the locale ar_EG and the time zone Asia/Hebron, and tells them so.',
    relied: true,
    async attempt(scratch) {
      const properties = { locale: 'ar_EG', timeZone: 'Asia/Hebron' };
      await scratch.change([{ updateSpreadsheetProperties: { properties, fields: 'locale,timeZone' } }]);
      return compare({ ...(await scratch.told('properties(locale,timeZone)')).properties }, properties);
    },
  },
  {
    id: 'tab-reads-from-the-right',
    assumes: 'A tab takes its reading direction, its frozen rows and a smaller grid in one request.',
    relied: true,
    async attempt(scratch) {
      const gridProperties = { frozenRowCount: 1, rowCount: 12, columnCount: 4 };
      const tabId = await scratch.tab((sheetId) => [
        {
          updateSheetProperties: {
            properties: { sheetId, rightToLeft: true, gridProperties },
            fields: 'rightToLeft,gridProperties(frozenRowCount,rowCount,columnCount)',
          },
        },
      ]);
      const { properties } = await scratch.toldOf(tabId, 'properties(rightToLeft,gridProperties)');
      return compare([properties?.rightToLeft, { ...properties?.gridProperties }], [true, gridProperties]);
    },
  },
  {
    id: 'smaller-grid-cuts-off',
    assumes: 'What lies beyond a smaller grid is lost.',
    relied: false,
    async attempt(scratch) {
      const tabId = await scratch.tab((sheetId) => [
        write(sheetId, [0, 0], [[textCell('kept')]], 'userEnteredValue'),
        write(sheetId, [9, 0], [[textCell('cut off')]], 'userEnteredValue'),
        ...[5, 20].map((rowCount) => ({
          updateSheetProperties: {
            properties: { sheetId, gridProperties: { rowCount } },
            fields: 'gridProperties.rowCount',
          },
        })),
      ]);
      return compare((await scratch.cellsOf(tabId, 'effectiveValue')).length, 1);
    },
  },
  {
    id: 'failed-batch-changes-nothing',
    assumes: 'Of a batch in which one request fails, none is carried out.',
    relied: true,
    async attempt(scratch) {
      const tabId = await scratch.tab(() => []);
      const fails = { deleteProtectedRange: { protectedRangeId: 987_654 } };
      const status = await refusedWith(
        scratch.change([write(tabId, [0, 0], [[textCell('half')]], 'userEnteredValue'), fails]),
      );
      return compare([status, await scratch.cellsOf(tabId, 'effectiveValue')], [400, []]);
    },
  },
  {
    id: 'inserted-rows-move-the-rest',
    assumes: 'Rows inserted above move named ranges, merges, notes and protections down with their cells.',
    relied: true,
    async attempt(scratch) {
      const name = `moved_${scratch.mark.replaceAll(/\W/g, '_')}`;
      const tabId = await scratch.tab((tab) => [
        write(tab, [3, 0], [[{ ...textCell('moved'), note: 'note' }]], 'userEnteredValue,note'),
        { mergeCells: { range: firstColumn(tab), mergeType: 'MERGE_ALL' } },
        { addNamedRange: { namedRange: { name, range: firstColumn(tab) } } },
        { addProtectedRange: { protectedRange: { range: firstColumn(tab), editors: { domainUsersCanEdit: false } } } },
        { insertDimension: { range: { sheetId: tab, dimension: 'ROWS', startIndex: 1, endIndex: 3 } } },
      ]);
      const fields = 'merges,protectedRanges.range,data.rowData.values.note';
      const { namedRanges = [], sheets = [] } = await scratch.told(`namedRanges,sheets(properties.sheetId,${fields})`);
      const tab = sheets.find(({ properties }) => properties?.sheetId === tabId);
      const found = [
        namedRanges.find((range) => range.name === name)?.range?.startRowIndex,
        tab?.merges?.[0]?.startRowIndex,
        tab?.protectedRanges?.[0]?.range?.startRowIndex,
        tab?.data?.[0]?.rowData?.findIndex((row) => row.values?.[0]?.note === 'note'),
      ];
      return compare(found, [5, 5, 5, 5]);
    },
  },
  {
    id: 'appended-rows-are-empty',
    assumes: 'A grid grows by rows that hold nothing.',
    relied: false,
    async attempt(scratch) {
      const tabId = await scratch.tab((sheetId) => [{ appendDimension: { sheetId, dimension: 'ROWS', length: 5 } }]);
      const { properties } = await scratch.toldOf(tabId, 'properties.gridProperties.rowCount');
      return compare(properties?.gridProperties?.rowCount, 25);
    },
  },
  {
    id: 'merge-keeps-the-first-value',
    assumes: 'Of cells that are merged the first keeps its value, and the others lose theirs.',
    relied: false,
    async attempt(scratch) {
      const tabId = await scratch.tab((tab) => [
        write(tab, [0, 0], [[textCell('one')], [textCell('two')]], 'userEnteredValue'),
        { mergeCells: { range: area(tab, [0, 2], [0, 1]), mergeType: 'MERGE_ALL' } },
        { unmergeCells: { range: area(tab, [0, 2], [0, 1]) } },
      ]);
      const cells = await scratch.cellsOf(tabId, 'effectiveValue');
      return compare(
        cells.flat().flatMap((cell) => cell.effectiveValue?.stringValue ?? []),
        ['one'],
      );
    },
  },
  {
    id: 'merge-over-a-part-is-refused',
    assumes: 'A merge that would cut another is refused with 400.',
    relied: false,
    async attempt(scratch) {
      const tabId = await scratch.tab((tab) => [
        { mergeCells: { range: area(tab, [0, 2], [0, 2]), mergeType: 'MERGE_ALL' } },
      ]);
      const cuts = { mergeCells: { range: area(tabId, [1, 3], [1, 3]), mergeType: 'MERGE_ALL' } };
      return compare(await refusedWith(scratch.change([cuts])), 400);
    },
  },
  {
    id: 'repeated-name-is-refused',
    assumes: 'A named range with the name of another is refused with 400.',
    relied: false,
    async attempt(scratch) {
      const name = `twice_${scratch.mark.replaceAll(/\W/g, '_')}`;
      const named = (tab: number) => ({ addNamedRange: { namedRange: { name, range: firstColumn(tab) } } });
      const tabId = await scratch.tab((tab) => [named(tab)]);
      return compare(await refusedWith(scratch.change([named(tabId)])), 400);
    },
  },
];
