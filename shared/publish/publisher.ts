import type { SpreadsheetDesign } from './spreadsheet-design.ts';
import type { SpreadsheetState } from './spreadsheet-state.ts';
import type { TabEdit } from './tab-edit.ts';

/** What publishing asks of Google. */
export interface Publisher {
  /** The file that was created for a publication, if any: a crash may have come before it was registered. */
  find(publication: string): Promise<string | undefined>;
  create(title: string, publication: string): Promise<string>;
  /** Whether a spreadsheet has its tables: from then on only people write entries into it. */
  isFilled(spreadsheetId: string): Promise<boolean>;
  /** Lays the whole design, at once or not at all. */
  fill(spreadsheetId: string, design: SpreadsheetDesign): Promise<void>;
  /** How a spreadsheet is set up, in one request. Throws as reading it does. */
  inspect(spreadsheetId: string): Promise<SpreadsheetState>;
  /** Makes all steps of an upgrade, at once or not at all. */
  apply(spreadsheetId: string, edits: readonly TabEdit[]): Promise<void>;
  /** Deletes a spreadsheet that this publisher has just made and that nobody was ever told of. */
  discard(spreadsheetId: string): Promise<void>;
}
