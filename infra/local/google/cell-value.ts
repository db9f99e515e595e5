import type { CellErrorValue, CellValue } from 'exceljs';
import { formatNumber } from './number-format.ts';
import type { Cell, ExtendedValue } from './spreadsheet-model.ts';
import { withoutForbidden } from './xml-text.ts';

const errorTypes: Record<string, string> = {
  '#N/A': 'N_A',
  '#REF!': 'REF',
  '#NAME?': 'NAME',
  '#DIV/0!': 'DIVIDE_BY_ZERO',
  '#NUM!': 'NUM',
  '#VALUE!': 'VALUE',
  '#NULL!': 'NULL_VALUE',
};

/** What a cell of an .xlsx holds, in Google's terms; `result` is its formula's, which exceljs leaves out of `value` if false. */
export function readValue(
  value: CellValue,
  formula: string | undefined,
  result: CellValue | undefined,
): Pick<Cell, 'entered' | 'effective'> {
  if (value === null || value === undefined) return {};
  if (typeof value !== 'object' || value instanceof Date) {
    const plain = plainValue(value);
    return { entered: plain, effective: plain };
  }
  if ('formula' in value || 'sharedFormula' in value) {
    const effective = plainValue((value.result ?? result) as CellValue);
    // A file that nobody calculated has formulas without results. Google always has one; here it is an error, never empty.
    return {
      entered: { formulaValue: `=${formula ?? ''}` },
      effective: effective ?? { errorValue: { type: 'ERROR', message: 'not calculated' } },
    };
  }
  if ('error' in value) {
    const error = plainValue(value);
    return { entered: error, effective: error };
  }
  const text = { stringValue: textOf(value) };
  return text.stringValue === '' ? {} : { entered: text, effective: text };
}

function plainValue(value: CellValue): ExtendedValue | undefined {
  if (typeof value === 'number') return { numberValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  if (value instanceof Date) return { numberValue: serialOf(value) };
  if (typeof value === 'string') return value === '' ? undefined : { stringValue: value };
  if (!value || typeof value !== 'object') return undefined;
  if ('error' in value) return errorOf(value);
  const text = textOf(value);
  return text === '' ? undefined : { stringValue: text };
}

function errorOf({ error }: CellErrorValue): ExtendedValue {
  return { errorValue: { type: errorTypes[error] ?? 'ERROR', message: error } };
}

/** Rich text and links as their text: what a person reads in the cell. */
function textOf(value: object): string {
  if ('richText' in value && Array.isArray(value.richText))
    return value.richText.map(({ text }) => String(text ?? '')).join('');
  if (!('text' in value)) return '';
  if (typeof value.text === 'object' && value.text) return textOf(value.text);
  return typeof value.text === 'string' ? value.text : '';
}

// A serial has to come back as it was: milliseconds are the finest that exceljs keeps.
const serialOf = (date: Date): number => Number((date.getTime() / 86_400_000 + 25_569).toFixed(10));

/** A text that reads back as itself: `_x0041_` would come back as `A`. */
export const writtenText = (text: string): string => withoutForbidden(text).replace(/_(?=x[0-9A-F]{4}_)/g, '_x005F_');

/** What a person sees in a cell. */
export function formattedValue({ effective, format }: Cell): string | undefined {
  if (!effective) return undefined;
  if ('stringValue' in effective) return effective.stringValue;
  if ('boolValue' in effective) return effective.boolValue ? 'TRUE' : 'FALSE';
  if ('errorValue' in effective) return effective.errorValue.message;
  if (!('numberValue' in effective)) return undefined;
  const { type, pattern } = format?.numberFormat ?? {};
  return formatNumber(effective.numberValue, type && pattern ? { type, pattern } : undefined);
}
