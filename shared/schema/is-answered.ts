import type { Column, Table } from './table.ts';

/** Whether the pipeline alone fills a column in: it is published empty. */
export const isAnswered = ({ answered }: Table, { kind, optional }: Column): boolean =>
  kind === 'answer' || (answered === true && optional === true);
