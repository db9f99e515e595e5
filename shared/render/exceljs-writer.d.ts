/*
 * exceljs types its streaming writer only together with the whole package, which takes twice as long to load, and leaves
 * out the parts by which a sheet's rows and merges reach the file at no cost. Only what is used here is declared.
 */

declare module 'exceljs/lib/stream/xlsx/workbook-writer.js' {
  import type { HeaderFooter, PageSetup, Style, WorksheetView } from 'exceljs';
  import type { Writable } from 'node:stream';

  /** What the writer knows of all styles: a style's number is what a cell's `s` names. */
  export interface Styles {
    addStyleModel(style: Partial<Style>): number;
    readonly xml: string;
  }

  export interface SheetWriter {
    columns: readonly { readonly width: number }[];
    /** Where the sheet's XML goes. */
    readonly stream: { write(xml: string): unknown };
    /** Areas such as `A1:B2`, each written as its own text. */
    readonly _merges: string[];
    _writePageMargins: () => void;
    readonly rowBreaks: { readonly id: number; readonly max: number; readonly man: 1 }[];
    getRow(row: number): { commit(): void };
    commit(): void;
  }

  export interface SheetOptions {
    readonly pageSetup: Partial<PageSetup>;
    readonly headerFooter: Partial<HeaderFooter>;
    readonly views: readonly Partial<WorksheetView>[];
  }

  export interface WriterOptions {
    readonly stream: Writable;
    readonly useStyles: boolean;
    readonly created: Date;
    readonly zip: { readonly zlib: { readonly level: number } };
  }

  export default class WorkbookWriter {
    constructor(options: WriterOptions);
    title: string;
    creator: string;
    lastModifiedBy: string;
    readonly styles: Styles;
    readonly zip: { append(part: string, entry: { readonly name: string }): unknown };
    addWorksheet(name: string, options: SheetOptions): SheetWriter;
    addStyles(): Promise<void>;
    commit(): Promise<unknown>;
  }
}
