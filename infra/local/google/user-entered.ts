import { notServed } from './google-error.ts';
import type { Cell } from './spreadsheet-model.ts';

/** What a text becomes that was typed in, as far as recordings show. Formulas are not calculated here: 501. */
export function userEntered(text: string): Pick<Cell, 'entered' | 'effective' | 'format'> {
  if (text.startsWith('=')) throw notServed('formulas in USER_ENTERED values');
  const both = <T>(entered: T) => ({ entered, effective: entered });
  if (/^(true|false)$/i.test(text)) return both({ boolValue: text.toLowerCase() === 'true' });
  if (/^-?\d+(\.\d+)?$/.test(text)) return both({ numberValue: Number(text) });
  const grouped = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.exec(text);
  if (grouped) {
    const pattern = grouped[2] ? '#,##0.00' : '#,##0';
    return {
      ...both({ numberValue: Number(text.replaceAll(',', '')) }),
      format: { numberFormat: { type: 'NUMBER', pattern } },
    };
  }
  return dateEntered(text) ?? both({ stringValue: text.startsWith("'") ? text.slice(1) : text });
}

function dateEntered(text: string): Pick<Cell, 'entered' | 'effective' | 'format'> | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const ms = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (!year || new Date(ms).toISOString().slice(0, 10) !== text) return undefined;
  const value = { numberValue: ms / 86_400_000 + 25_569 };
  return { entered: value, effective: value, format: { numberFormat: { type: 'DATE', pattern: 'yyyy-mm-dd' } } };
}
