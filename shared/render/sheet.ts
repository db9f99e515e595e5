import type {
  Block,
  SectionsBlock,
  TableBlock,
  WorkbookTemplate,
} from '../../templates/workbooks/workbook-template.ts';
import type { Goal, Section } from '../plan/framework.ts';
import type { Plan } from '../plan/plan.ts';
import { goalFacts, planFacts, sectionFacts, sheetFacts } from './facts.ts';
import { type Facts, fillIn } from './fill-in.ts';
import { type Grid, gridOf } from './grid.ts';
import { gapPiece, linePieces, type Piece, stacked } from './piece.ts';
import { headRowsOf, pageBreaksOf, rowCount } from './paper-rows.ts';
import { columnsOf, sheetTables } from './sheet-tables.ts';
import { tablePieces } from './table-piece.ts';
import { alignmentRows, sectionRows } from './table-rows.ts';
import type { SheetDescription } from './workbook-description.ts';

/** What a block of a sheet may print: the goal, and within it perhaps one section. */
interface Scope {
  readonly template: WorkbookTemplate;
  readonly plan: Plan;
  readonly goal?: Goal;
  readonly sections: readonly Section[];
  readonly section?: Section;
  readonly facts: Facts;
  readonly grid: Grid;
}

const rowsOf = (table: TableBlock, { goal, section, plan }: Scope) => {
  if (table.rows === 'alignment') return goal ? alignmentRows(goal.number, plan) : [];
  return section ? sectionRows(section, plan) : [];
};

const sectionPieces = (
  { blocks, startsPage }: SectionsBlock,
  scope: Scope,
  section: Section,
  index: number,
): Piece[] => {
  const facts = { ...scope.facts, ...sectionFacts(section, scope.plan) };
  const [first, ...others] = blocks.flatMap((block) => piecesOf(block, { ...scope, section, facts }));
  return first ? [{ ...first, startsPage: startsPage && index > 0 }, ...others] : [];
};

const piecesOf = (block: Block, scope: Scope): Piece[] => {
  const { facts, grid, sections, section, template } = scope;
  const { look } = template;
  switch (block.block) {
    case 'line':
      return linePieces(block, facts, grid, look);
    case 'gap':
      return [gapPiece(block.heightPt)];
    case 'table':
      return tablePieces(block, { columns: columnsOf(block, section), rows: rowsOf(block, scope), facts }, grid, look);
    case 'sections':
      if (sections.length === 0) return linePieces(block.whenEmpty, facts, grid, look);
      return sections.flatMap((each, index) => sectionPieces(block, scope, each, index));
  }
};

const sheetOf = (name: string, blocks: readonly Block[], scope: Scope): SheetDescription => {
  const firstContent = blocks.findIndex(({ block }) => block !== 'line');
  const titles = blocks.slice(0, Math.max(firstContent, 0)).flatMap((block) => piecesOf(block, scope));
  const pieces = blocks.flatMap((block) => piecesOf(block, scope));
  const { rows, merges } = stacked(pieces);
  const headRows = headRowsOf(pieces, rowCount(titles));
  const widthsChars = scope.grid.widthsChars;
  return {
    name: fillIn(name, scope.facts).join(''),
    widthsChars,
    rows,
    merges,
    frozenRows: headRows,
    ...(headRows > 0 ? { repeatedRows: { first: 1, last: headRows } } : {}),
    breaksAfter: pageBreaksOf(pieces),
  };
};

/** One goal's sheet. */
export const goalSheet = (goal: Goal, template: WorkbookTemplate, plan: Plan): SheetDescription => {
  const sections = plan.framework.sections.filter((section) => section.goal === goal.number);
  const facts = { ...planFacts(plan), ...sheetFacts(sections, plan), ...goalFacts(goal, template) };
  const { used, all } = sheetTables(template.blocks, sections);
  const grid = gridOf(used, all, template.page.widthChars);
  return sheetOf(template.sheetName, template.blocks, { template, plan, goal, sections, facts, grid });
};

/** The only sheet of a plan without goals: it says so. */
export const emptySheet = (template: WorkbookTemplate, plan: Plan): SheetDescription => {
  const { sheetName, blocks } = template.whenEmpty;
  const facts = { ...planFacts(plan), ...sheetFacts([], plan) };
  const grid = gridOf([], [], template.page.widthChars);
  return sheetOf(sheetName, blocks, { template, plan, sections: [], facts, grid });
};
