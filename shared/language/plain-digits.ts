import { invisible } from './invisible.ts';

/** A text with every digit as `0`-`9`, spaces of one kind, and nothing that does not print. Line breaks and tabs stay. */
export const plainDigits = (text: string): string =>
  text
    .replace(invisible, '')
    .replace(/\p{Zs}/gu, ' ')
    .replace(/[٠-٩۰-۹]/g, valueOf)
    .trim();

/** Arabic-Indic and Persian digits both end in their value: their code points are U+0660 and U+06F0 plus it. */
const valueOf = (digit: string): string => String(digit.charCodeAt(0) & 0xf);
