import type { FormattedNumber } from '../shared/render/workbook-description.ts';

/** A number as a spreadsheet shows it to an English reader. */
export const shownNumber = ({ value, decimals }: FormattedNumber): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
