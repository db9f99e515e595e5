/** Where a table stands in a spreadsheet, as one reading found it; rows and columns count from 0. */
export interface TablePlace {
  /** The table's id in templates/sheets. */
  readonly table: string;
  readonly tabId: number;
  readonly tabTitle: string;
  readonly headingRow: number;
  /** The first column that people see: what is said of the table as a whole stands at its heading. */
  readonly firstColumn: number;
  /** The places of its columns by key; one that is missing is absent. */
  readonly columns: ReadonlyMap<string, number>;
}
