/** How a cell looks that the pipeline writes: by what it says. */
export type AnswerLook = 'sentence' | 'error' | 'warning' | 'remark' | 'fact' | 'fine' | 'link' | 'id';

/** What the pipeline writes into one cell of a spreadsheet; what is absent stays as it is. */
export interface CellAnswer {
  readonly tabId: number;
  /** Counted from 0, as is the column. */
  readonly row: number;
  readonly column: number;
  /** The whole note, a person's part included; '' takes it away. */
  readonly note?: string;
  /** Only of cells that are the pipeline's own, or to give back what stood there; '' empties the cell. */
  readonly value?: string | number | boolean;
  readonly look?: AnswerLook;
  /** A box to tick. */
  readonly tick?: true;
  /** The cell to which it leads. */
  readonly link?: { readonly tabId: number; readonly a1: string };
}
