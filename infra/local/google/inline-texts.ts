import { withElements } from './xml-tags.ts';
import { encodeXml } from './xml-text.ts';

/** A tab's XML with `_x000A_` in texts of its cells as the character that it stands for: exceljs does so only in shared texts and runs. */
export function withPlainTexts(xml: string): string {
  if (!xml.includes('inlineStr') || !/_x[0-9a-f]{4}_/i.test(xml)) return xml;
  return withElements(xml, ['is'], (text) =>
    text.includes('<r>') ? text : text.replace(/_x([0-9a-f]{4})_/gi, (_whole, code: string) => characterOf(code)),
  );
}

const characterOf = (code: string): string => encodeXml(String.fromCharCode(Number.parseInt(code, 16)));
