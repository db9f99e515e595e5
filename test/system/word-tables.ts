import { area, xmlPartsOf } from '../shared/render/read-workbook.ts';

/** The table of a Word document; rows and columns count from 0. */
export interface WordTable {
  /** Its first column stands at the right. */
  readonly isFromRight: boolean;
  /** The texts of each row, in the order of its columns; a cell that goes on with one above has none. */
  readonly texts: readonly (readonly string[])[];
  /** Joined cells, as `ReadSheet.merges` writes them. */
  readonly merges: readonly string[];
}

interface WordCell {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly text: string;
  readonly goesOn: boolean;
}

const elements = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<w:${name}[ >].*?</w:${name}>`, 'gs')) ?? [];

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

const textOf = (paragraph: string): string =>
  [...paragraph.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>|<w:br\/>/gs)]
    .map(([, text]) => (text ?? '\n').replace(/&\w+;/g, (entity) => entities[entity] ?? entity))
    .join('');

const cellsOf = (tableRow: string, row: number): WordCell[] => {
  let left = 0;
  return elements(tableRow, 'tc').map((xml): WordCell => {
    const columns = Number(/<w:gridSpan w:val="(\d+)"/.exec(xml)?.[1] ?? 1);
    const text = elements(xml, 'p').map(textOf).join('\n');
    const cell = { row, left, right: left + columns - 1, text, goesOn: xml.includes('<w:vMerge w:val="continue"/>') };
    left += columns;
    return cell;
  });
};

const mergeOf = (cell: WordCell, cells: readonly WordCell[]): string[] => {
  const below = cells.filter(({ row, left }) => left === cell.left && row > cell.row);
  const end = below.findIndex(({ goesOn }) => !goesOn);
  const bottom = cell.row + (end < 0 ? below.length : end);
  return bottom > cell.row || cell.right > cell.left ? [area(cell.row, cell.left, bottom, cell.right)] : [];
};

/** The only table of a .docx file. */
export const wordTableOf = (docx: Uint8Array): WordTable => {
  const document = xmlPartsOf(docx).get('word/document.xml') ?? '';
  const [table = ''] = elements(document, 'tbl');
  const rows = elements(table, 'tr').map(cellsOf);
  const cells = rows.flat();
  return {
    isFromRight: /<w:bidiVisual(?: w:val="true")?\/>/.test(table),
    texts: rows.map((row) => row.map(({ text }) => text).filter((text) => text !== '')),
    merges: cells.filter(({ goesOn }) => !goesOn).flatMap((cell) => mergeOf(cell, cells)),
  };
};
