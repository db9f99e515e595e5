import { fc } from '@fast-check/vitest';
import type { sheets_v4 } from '@googleapis/sheets';

type Request = sheets_v4.Schema$Request;

const texts = ['نص', 'سطر\nسطر', ' ', '_x0041_', '<&">\'', '=1+1', 'a\r\nb', '', '1'];

const place = fc.record({
  row: fc.nat(11),
  column: fc.nat(5),
  height: fc.integer({ min: 1, max: 3 }),
  width: fc.integer({ min: 1, max: 2 }),
});

const rangeOf = (
  sheetId: number,
  { row, column, height, width }: { row: number; column: number; height: number; width: number },
) => ({
  sheetId,
  startRowIndex: row,
  endRowIndex: row + height,
  startColumnIndex: column,
  endColumnIndex: column + width,
});

const value = fc.oneof(
  fc.constantFrom(...texts).map((stringValue) => ({ stringValue })),
  fc.constantFrom(0, 1.5, -3, 44_197, 123_456.789).map((numberValue) => ({ numberValue })),
  fc.boolean().map((boolValue) => ({ boolValue })),
  fc.constant({}),
);

const colour = fc.constantFrom({ red: 1 }, { green: 0.2, blue: 1 }, {});

const format = fc.record(
  {
    backgroundColorStyle: colour.map((rgbColor) => ({ rgbColor })),
    horizontalAlignment: fc.constantFrom('LEFT', 'CENTER', 'RIGHT'),
    verticalAlignment: fc.constantFrom('TOP', 'MIDDLE', 'BOTTOM'),
    wrapStrategy: fc.constantFrom('WRAP', 'CLIP'),
    textDirection: fc.constant('RIGHT_TO_LEFT'),
    numberFormat: fc.constantFrom(
      { type: 'DATE', pattern: 'dd/mm/yyyy' },
      { type: 'NUMBER', pattern: '#,##0.00' },
      { type: 'TEXT', pattern: '@' },
    ),
    textFormat: fc.record(
      {
        bold: fc.boolean(),
        strikethrough: fc.boolean(),
        underline: fc.boolean(),
        fontSize: fc.constantFrom(9, 14),
        foregroundColorStyle: fc.constantFrom({ red: 1 }, { green: 0.2, blue: 1 }).map((rgbColor) => ({ rgbColor })),
        link: fc.constantFrom('#gid=0&range=A1', '#gid=0&range=B2:C3').map((uri) => ({ uri })),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);

const listRule = fc
  .constantFrom(
    ['نعم', 'لا'],
    ['أ، ب', 'c, d'],
    Array.from({ length: 40 }, (_, at) => `برنامج رقم ${at}`),
  )
  .map((values) => ({
    condition: { type: 'ONE_OF_LIST', values: values.map((userEnteredValue) => ({ userEnteredValue })) },
    strict: true,
    showCustomUi: true,
  }));

const cell = fc.record(
  { userEnteredValue: value, note: fc.constantFrom(...texts), userEnteredFormat: format, dataValidation: listRule },
  { requiredKeys: [] },
);

const fields = fc.subarray(['userEnteredValue', 'note', 'userEnteredFormat', 'dataValidation'], { minLength: 1 });

const index = fc.integer({ min: 0, max: 8 });

/** Requests like the product's, each upon a tab with this id and 12 rows and 6 columns or more; some may be refused. */
export const requestsUpon = (sheetId: number): fc.Arbitrary<Request[]> => {
  const updateCells = fc.tuple(place, fields, fc.array(fc.array(cell, { maxLength: 2 }), { maxLength: 3 })).map(
    ([at, wanted, rows]): Request => ({
      updateCells: {
        range: rangeOf(sheetId, at),
        fields: wanted.join(','),
        rows: rows.slice(0, at.height).map((values) => ({ values: values.slice(0, at.width) })),
      },
    }),
  );
  const dimension = fc.constantFrom('ROWS', 'COLUMNS');
  const stretch = fc.tuple(dimension, index, fc.integer({ min: 1, max: 3 })).map(([which, startIndex, length]) => ({
    sheetId,
    dimension: which,
    startIndex: Math.min(startIndex, 5),
    endIndex: Math.min(startIndex, 5) + (which === 'ROWS' ? length : 1),
  }));
  const properties = fc.record({ pixelSize: fc.constantFrom(28, 140), hiddenByUser: fc.boolean() });
  const view = fc.record({
    rightToLeft: fc.boolean(),
    hidden: fc.constant(false),
    frozenRowCount: fc.nat(3),
    frozenColumnCount: fc.nat(2),
    hideGridlines: fc.boolean(),
  });
  const name = fc.constantFrom('plan_activity', 'الحالة', 'Summary');
  return fc.array(
    fc.oneof(
      { arbitrary: updateCells, weight: 6 },
      place.map((at): Request => ({ mergeCells: { range: rangeOf(sheetId, at), mergeType: 'MERGE_ALL' } })),
      fc
        .tuple(place, fc.option(listRule, { nil: undefined }))
        .map(
          ([at, rule]): Request => ({ setDataValidation: { range: rangeOf(sheetId, at), ...(rule ? { rule } : {}) } }),
        ),
      fc.tuple(stretch, properties).map(
        ([range, sizes]): Request => ({
          updateDimensionProperties: { range, properties: sizes, fields: 'pixelSize,hiddenByUser' },
        }),
      ),
      stretch.map((range): Request => ({ addDimensionGroup: { range } })),
      stretch.map((range): Request => ({ insertDimension: { range } })),
      stretch.map((range): Request => ({ deleteDimension: { range } })),
      dimension.map((which): Request => ({ appendDimension: { sheetId, dimension: which, length: 2 } })),
      view.map(
        ({ rightToLeft, hidden, ...gridProperties }): Request => ({
          updateSheetProperties: {
            properties: { sheetId, rightToLeft, hidden, gridProperties },
            fields: 'rightToLeft,hidden,gridProperties(frozenRowCount,frozenColumnCount,hideGridlines)',
          },
        }),
      ),
      fc.tuple(name, place).map(
        ([named, at]): Request => ({
          addNamedRange: { namedRange: { name: named, namedRangeId: named, range: rangeOf(sheetId, at) } },
        }),
      ),
      name.map((namedRangeId): Request => ({ deleteNamedRange: { namedRangeId } })),
      fc
        .constantFrom('ورقة', "it's", 'Sheet 9')
        .map((title): Request => ({ updateSheetProperties: { properties: { sheetId, title }, fields: 'title' } })),
    ),
    { minLength: 1, maxLength: 4 },
  );
};
