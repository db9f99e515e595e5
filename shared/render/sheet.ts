import type {
  Block,
  Line,
  TableBlock,
  TableColumn,
  WorkbookTemplate,
} from '../../templates/workbooks/workbook-template.ts';
import type { Goal, Section } from '../plan/framework.ts';
import type { Plan } from '../plan/plan.ts';
import { goalFacts, planFacts, sectionFacts, sheetFacts } from './facts.ts';
import { type Facts, fillIn } from './fill-in.ts';
import { type Grid, gridOf } from './grid.ts';
import { type Piece, linePieces, stacked } from './piece.ts';
import { tablePieces } from './table-piece.ts';
import { alignmentRows, sectionRows } from './table-rows.ts';
import type { SheetDescription } from './workbook-description.ts';

/** What one sheet prints of the plan. */
interface SheetScope {
  readonly template: WorkbookTemplate;
  readonly plan: Plan;
  readonly goal: Goal;
  readonly sections: readonly Section[];
  readonly facts: Facts;
  readonly grid: Grid;
}

const tableColumns = (table: TableBlock, section?: Section): readonly TableColumn[] =>
  table.rows === 'section' && section
    ? table.columns.filter(({ key }) => section.columns.includes(key))
    : table.columns;
