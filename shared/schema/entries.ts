/** One row of a table as it is published: only what is written in that very row; a block is written in its first row. */
export interface EntryRow {
  readonly values: Readonly<Record<string, string | number | boolean>>;
  /** Notes on cells of this row, by column key. */
  readonly notes?: Readonly<Record<string, string>>;
}

/** What a spreadsheet is first filled with: rows by table id, values by column key. */
export type Entries = Readonly<Record<string, readonly EntryRow[]>>;

/** One department as the administrator registers it. */
export interface DepartmentToPublish {
  /** Kebab-case, stable for ever: part of every key in the store. */
  readonly id: string;
  /** Arabic name, as official tables print it; also the spreadsheet's title. */
  readonly name: string;
  readonly type: 'sector' | 'unit' | 'agency' | 'embassy' | 'planning-unit';
  readonly entries: Entries;
}

/** Everything that publishing one plan cycle takes. */
export interface CycleToPublish {
  readonly id: string;
  /** IANA name of the cycle's time zone. */
  readonly timeZone: string;
  readonly framework: DepartmentToPublish;
  readonly departments: readonly DepartmentToPublish[];
}
