import { cellText, escaped, longestText } from './cell-text.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Nearly every text: nothing in it needs care, and to see that costs a fifth of taking it. */
const plain = /^[\t\n -%'-;=?-^`-~\u00A0-\uD7FF\uE000-\uFFFD]*$/;

/** A text as it stands in an element of an .xlsx file: what a cell prints of it, hidden from whoever would decode it. */
export const xmlText = (text: string): string =>
  plain.test(text) && text.length <= longestText
    ? text
    : escaped(cellText(text)).replace(/[&<>]/g, (sign) => entities[sign] ?? sign);

/** A text as it stands in an attribute, between quotation marks. */
export const xmlAttribute = (text: string): string =>
  escaped(cellText(text)).replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
