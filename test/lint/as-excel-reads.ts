/**
 * A text of a file as Excel shows it: `_x0041_` is `A`, from left to right, and what that leaves is not read again.
 * Source: ECMA-376, part 1, 22.9.2.19 (ST_Xstring); a capital X means nothing
 */
export const asExcelReads = (text: string): string =>
  text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
