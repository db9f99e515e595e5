import type { sheets_v4 } from '@googleapis/sheets';
import type { CellDesign } from './spreadsheet-design.ts';

/** What of a cell is set when it is published. */
export const cellFields = 'userEnteredValue,note,userEnteredFormat,dataValidation';

/** A designed cell as Google takes it; values are typed, never parsed as if somebody had typed them. */
export const cellData = ({ value, note, style, options, tick }: CellDesign): sheets_v4.Schema$CellData => ({
  ...(value === undefined ? {} : { userEnteredValue: extendedValue(value) }),
  ...(note ? { note } : {}),
  userEnteredFormat: formats[style],
  ...(tick ? { dataValidation: { condition: { type: 'BOOLEAN' } } } : {}),
  ...(options ? { dataValidation: dropDown(options) } : {}),
});

function extendedValue(value: string | number | boolean): sheets_v4.Schema$ExtendedValue {
  if (typeof value === 'string') return { stringValue: value };
  return typeof value === 'number' ? { numberValue: value } : { boolValue: value };
}

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
