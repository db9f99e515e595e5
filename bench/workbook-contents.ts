import { readFileSync } from 'node:fs';
import { xmlPartsOf } from '../test/shared/render/read-workbook.ts';

const count = (xml: string, pattern: RegExp): number => xml.match(pattern)?.length ?? 0;

/** What a workbook holds, in a line: files that hold as much say the same. */
export function contentsOf(file: string): string {
  const parts = [...xmlPartsOf(readFileSync(file))];
  const sheets = parts.filter(([path]) => /^xl\/worksheets\/[^/]+\.xml$/.test(path)).map(([, xml]) => xml);
  const sum = (pattern: RegExp): number => sheets.reduce((total, xml) => total + count(xml, pattern), 0);
  const styles = new Set(sheets.flatMap((xml) => xml.match(/(?<=<c [^>]*)\bs="\d+"/g) ?? []));
  return [
    `${sheets.length} sheets`,
    `${sum(/<row [^>]*customHeight="1"/g)} rows with heights`,
    `${sum(/<c [^>]*/g)} cells in ${styles.size} styles`,
    `${sum(/<c [^>]*t="(?:s|inlineStr)"/g)} of them with texts`,
    `${sum(/<mergeCell /g)} merges`,
  ].join(', ');
}
