import type { sheets_v4 } from '@googleapis/sheets';
import type { CellDesign } from './spreadsheet-design.ts';
import type { CellRule } from './spreadsheet-state.ts';

/** What of a cell is set when it is published. */
export const cellFields = 'userEnteredValue,note,userEnteredFormat,dataValidation';

/** A designed cell as Google takes it; values are typed, never parsed as if somebody had typed them. */
export const cellData = ({ value, note, style, options, tick }: CellDesign): sheets_v4.Schema$CellData => ({
  ...(value === undefined ? {} : { userEnteredValue: extendedValue(value) }),
  ...(note ? { note } : {}),
  userEnteredFormat: cellFormat(style),
  ...(tick ? { dataValidation: dataValidation('tick') } : {}),
  ...(options ? { dataValidation: dataValidation({ options }) } : {}),
});

function extendedValue(value: string | number | boolean): sheets_v4.Schema$ExtendedValue {
  if (typeof value === 'string') return { stringValue: value };
  return typeof value === 'number' ? { numberValue: value } : { boolValue: value };
}

/** A box to tick, or a drop-down, as Google takes it. */
export const dataValidation = (rule: Exclude<CellRule, 'other'>): sheets_v4.Schema$DataValidationRule =>
  rule === 'tick' ? { condition: { type: 'BOOLEAN' } } : dropDown(rule.options);

// Not strict: what somebody types instead is read, and answered with a finding that says what was meant.
const dropDown = (options: readonly string[]): sheets_v4.Schema$DataValidationRule => ({
  condition: { type: 'ONE_OF_LIST', values: options.map((userEnteredValue) => ({ userEnteredValue })) },
  showCustomUi: true,
  strict: false,
});

const color = (red: number, green: number, blue: number): sheets_v4.Schema$ColorStyle => ({
  rgbColor: { red: red / 255, green: green / 255, blue: blue / 255 },
});

const base: sheets_v4.Schema$CellFormat = {
  wrapStrategy: 'WRAP',
  verticalAlignment: 'TOP',
  horizontalAlignment: 'RIGHT',
  textDirection: 'RIGHT_TO_LEFT',
};

const formats: Record<CellDesign['style'], sheets_v4.Schema$CellFormat> = {
  title: {
    ...base,
    wrapStrategy: 'OVERFLOW_CELL',
    verticalAlignment: 'MIDDLE',
    textFormat: { bold: true, fontSize: 14 },
  },
  heading: {
    ...base,
    horizontalAlignment: 'CENTER',
    verticalAlignment: 'MIDDLE',
    backgroundColorStyle: color(31, 78, 95),
    textFormat: { bold: true, foregroundColorStyle: color(255, 255, 255) },
  },
  entry: base,
  id: { ...base, wrapStrategy: 'CLIP', textFormat: { fontSize: 8 } },
};

/** How cells of a kind look. */
export const cellFormat = (style: CellDesign['style']): sheets_v4.Schema$CellFormat => formats[style];
