import type { sheets_v4 } from '@googleapis/sheets';
import { writeAnswers } from '../../../shared/answer/answer.google.ts';
import { dataValidation } from '../../../shared/publish/cell-data.google.ts';
import { compare, type GoogleCheck } from './google-check.ts';
import { area, textCell, write } from './scratch.ts';

const red: sheets_v4.Schema$CellFormat = { backgroundColorStyle: { rgbColor: { red: 1 } } };

/** What is assumed of how cells, their looks and their rules are written. */
export const writingChecks: readonly GoogleCheck[] = [
  {
    id: 'texts-stay-as-written',
    assumes: 'A typed text stays a text, whatever it looks like.',
    relied: true,
    async attempt(scratch) {
      const texts = ['=1+1', '0012', '١٢٣', 'true', '15/03/2022', '  '];
      const tabId = await scratch.tab((tab) => [write(tab, [0, 0], [texts.map(textCell)], 'userEnteredValue')]);
      const [row = []] = await scratch.cellsOf(tabId, 'effectiveValue');
      return compare(
        row.map((cell) => cell.effectiveValue?.stringValue),
        texts,
      );
    },
  },
  {
    id: 'only-named-fields-are-written',
    assumes: 'Cells written from a place on lose nothing but the fields that are named, and their neighbours nothing.',
    relied: true,
    async attempt(scratch) {
      const cell = { ...textCell('old'), note: 'note', userEnteredFormat: red };
      const fields = 'userEnteredValue,note,userEnteredFormat.backgroundColorStyle';
      const tabId = await scratch.tab((tab) => [
        write(
          tab,
          [0, 0],
          [
            [cell, cell],
            [cell, cell],
          ],
          fields,
        ),
        write(tab, [0, 0], [[textCell('new')]], 'userEnteredValue'),
        write(tab, [1, 1], [[{}]], 'note'),
      ]);
      const rows = await scratch.cellsOf(tabId, 'effectiveValue,note,userEnteredFormat.backgroundColorStyle.rgbColor');
      const found = rows.map((row) =>
        row.map((one) => [
          one.effectiveValue?.stringValue,
          one.note ?? '',
          one.userEnteredFormat?.backgroundColorStyle?.rgbColor?.red,
        ]),
      );
      return compare(found, [
        [
          ['new', 'note', 1],
          ['old', 'note', 1],
        ],
        [
          ['old', 'note', 1],
          ['old', '', 1],
        ],
      ]);
    },
  },
  {
    id: 'link-within-the-file-is-kept',
    assumes: 'A whole cell takes a link to another cell of the file, tells it, and keeps it when its value is written.',
    relied: true,
    async attempt(scratch) {
      const tabId = await scratch.tab((tab) => {
        const userEnteredFormat = { textFormat: { link: { uri: `#gid=${tab}&range=B2` } } };
        return [
          write(
            tab,
            [0, 0],
            [[{ ...textCell('there'), userEnteredFormat }]],
            'userEnteredValue,userEnteredFormat.textFormat.link',
          ),
          write(tab, [0, 0], [[textCell('still there')]], 'userEnteredValue'),
        ];
      });
      const [[told] = []] = await scratch.cellsOf(tabId, 'hyperlink,effectiveValue');
      return compare(told?.hyperlink, `#gid=${tabId}&range=B2`);
    },
  },
  {
    id: 'every-wrapping-is-taken',
    assumes: 'A cell takes WRAP, CLIP and OVERFLOW_CELL.',
    relied: true,
    async attempt(scratch) {
      const cells = ['WRAP', 'CLIP', 'OVERFLOW_CELL'].map((wrapStrategy) => ({ userEnteredFormat: { wrapStrategy } }));
      const tabId = await scratch.tab((tab) => [write(tab, [0, 0], [cells], 'userEnteredFormat.wrapStrategy')]);
      const [row = []] = await scratch.cellsOf(tabId, 'userEnteredFormat.wrapStrategy');
      return { seen: `told as ${row.map((cell) => cell.userEnteredFormat?.wrapStrategy ?? 'not set').join(', ')}` };
    },
  },
  {
    id: 'drop-down-is-read-back',
    assumes: 'A drop-down of sixty names is told as it was set, in their order.',
    relied: true,
    async attempt(scratch) {
      const options = Array.from({ length: 60 }, (_, at) => `برنامج الموازنة رقم ${at + 1}`);
      const tabId = await scratch.tab((tab) => [
        { setDataValidation: { range: area(tab, [0, 2], [0, 1]), rule: dataValidation({ options }) } },
      ]);
      const rows = await scratch.cellsOf(tabId, 'dataValidation');
      const found = rows.map(([cell]) => {
        const { condition, strict = false } = cell?.dataValidation ?? {};
        return [condition?.type, strict, condition?.values?.map((value) => value.userEnteredValue)];
      });
      return compare(found, Array(2).fill(['ONE_OF_LIST', false, options]));
    },
  },
  {
    id: 'tick-on-an-empty-cell',
    assumes: 'An empty cell that becomes a box to tick is told as FALSE.',
    relied: false,
    async attempt(scratch) {
      const tabId = await scratch.tab((tab) => [
        { setDataValidation: { range: area(tab, [0, 1], [0, 1]), rule: dataValidation('tick') } },
      ]);
      const [[told] = []] = await scratch.cellsOf(tabId, 'effectiveValue,dataValidation.condition.type');
      return compare([told?.effectiveValue?.boolValue, told?.dataValidation?.condition?.type], [false, 'BOOLEAN']);
    },
  },
  {
    id: 'answer-comes-with-the-spreadsheet',
    assumes: 'A batch that writes tells the spreadsheet, by a mask, as it left it.',
    relied: true,
    async attempt(scratch) {
      const tabId = await scratch.tab((tab) => [write(tab, [0, 0], [[textCell('entry')]], 'userEnteredValue')]);
      const { reader, publisher } = scratch.parties;
      const answer = { tabId, row: 0, column: 1, value: 'مقبول', look: 'fine', note: 'ملاحظة' } as const;
      const { sheets } = reader?.clients ?? publisher;
      const after = await writeAnswers(sheets, scratch.spreadsheetId, [answer]);
      const cells = after.tabs.find((tab) => tab.tabId === tabId)?.cells.map(({ value, note }) => [value, note ?? '']);
      return compare(cells, [
        ['entry', ''],
        ['مقبول', 'ملاحظة'],
      ]);
    },
  },
];
