import type { sheets_v4 } from '@googleapis/sheets';

const range = (
  sheetId: number,
  startRowIndex: number,
  endRowIndex: number,
  startColumnIndex: number,
  endColumnIndex: number,
) => ({
  sheetId,
  startRowIndex,
  endRowIndex,
  startColumnIndex,
  endColumnIndex,
});

/** More than 255 characters, and a comma: too much for a rule of an .xlsx itself. */
export const sections = Array.from(
  { length: 12 },
  (_, at) => `المحور ${at + 1}: تعزيز العلاقات الثنائية، والتعاون الدولي, وغيرهما`,
);

/** What publishing a spreadsheet asks for: every kind of request that the product sends, in one batch. */
export const publishRequests: sheets_v4.Schema$Request[] = [
  {
    updateSpreadsheetProperties: {
      properties: { locale: 'ar_EG', timeZone: 'Asia/Hebron' },
      fields: 'locale,timeZone',
    },
  },
  {
    updateSheetProperties: {
      properties: {
        sheetId: 0,
        title: 'الخطة',
        rightToLeft: true,
        gridProperties: { frozenRowCount: 2, rowCount: 70, columnCount: 6 },
      },
      fields: 'title,rightToLeft,gridProperties(frozenRowCount,rowCount,columnCount)',
    },
  },
  {
    addSheet: {
      properties: {
        sheetId: 3,
        title: "ملخّص it's",
        rightToLeft: true,
        tabColorStyle: { rgbColor: { red: 1 } },
        gridProperties: { rowCount: 9, columnCount: 3 },
      },
    },
  },
  {
    updateCells: {
      start: { sheetId: 0, rowIndex: 0, columnIndex: 0 },
      fields: 'userEnteredValue,note,userEnteredFormat,dataValidation',
      rows: [
        {
          values: [
            {
              userEnteredValue: { stringValue: 'خطة القطاع' },
              userEnteredFormat: { textFormat: { bold: true, fontSize: 14 } },
            },
          ],
        },
        {
          values: ['المعرّف', 'المحور', 'النشاط', 'المؤشر', 'القيمة', 'جاهز'].map((stringValue) => ({
            userEnteredValue: { stringValue },
            note: `${stringValue}:\nشرح`,
            userEnteredFormat: {
              backgroundColorStyle: { rgbColor: { red: 31 / 255, green: 78 / 255, blue: 95 / 255 } },
              textFormat: { bold: true, foregroundColorStyle: { rgbColor: { red: 1, green: 1, blue: 1 } } },
              horizontalAlignment: 'CENTER',
              verticalAlignment: 'MIDDLE',
              wrapStrategy: 'WRAP',
            },
          })),
        },
        {
          values: [
            { userEnteredValue: { stringValue: '=HYPERLINK("http://x")' } },
            {
              dataValidation: {
                condition: { type: 'ONE_OF_LIST', values: sections.map((userEnteredValue) => ({ userEnteredValue })) },
                showCustomUi: true,
              },
            },
            { userEnteredValue: { stringValue: 'سطر\nسطر آخر _x0041_' } },
            {
              dataValidation: {
                condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'نعم' }, { userEnteredValue: 'لا' }] },
                strict: true,
                showCustomUi: true,
              },
            },
            {
              userEnteredValue: { numberValue: 44_197 },
              userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } },
            },
            { dataValidation: { condition: { type: 'BOOLEAN' } } },
          ],
        },
      ],
    },
  },
  {
    updateCells: {
      range: range(3, 0, 1, 0, 2),
      fields: 'userEnteredValue,note',
      rows: [{ values: [{ userEnteredValue: { boolValue: true } }, { note: 'ملاحظة ثانية' }] }],
    },
  },
  {
    setDataValidation: {
      range: range(3, 2, 9, 1, 2),
      rule: { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'أ' }] }, inputMessage: 'اختر' },
    },
  },
  { mergeCells: { range: range(0, 2, 5, 1, 2), mergeType: 'MERGE_ALL' } },
  { mergeCells: { range: range(0, 5, 7, 1, 2), mergeType: 'MERGE_ALL' } },
  {
    updateDimensionProperties: {
      range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
      properties: { pixelSize: 60, hiddenByUser: true },
      fields: 'pixelSize,hiddenByUser',
    },
  },
  {
    updateDimensionProperties: {
      range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 2, endIndex: 3 },
      properties: { pixelSize: 360 },
      fields: 'pixelSize',
    },
  },
  {
    updateDimensionProperties: {
      range: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 2 },
      properties: { pixelSize: 40 },
      fields: 'pixelSize',
    },
  },
  { addNamedRange: { namedRange: { name: 'plan_activity', range: range(0, 1, 70, 2, 3) } } },
  { addNamedRange: { namedRange: { name: 'summary_ready', range: range(3, 0, 1, 0, 1) } } },
  {
    addNamedRange: {
      namedRange: { name: 'summary_column', range: { sheetId: 3, startColumnIndex: 1, endColumnIndex: 2 } },
    },
  },
  {
    addProtectedRange: {
      protectedRange: {
        range: range(0, 0, 2, 0, 6),
        description: 'عناوين',
        editors: { users: ['unit@example.org'], domainUsersCanEdit: false },
      },
    },
  },
];
