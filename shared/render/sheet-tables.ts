import type { Block, TableBlock, TableColumn } from '../../templates/workbooks/workbook-template.ts';
import type { Section, SectionColumn } from '../plan/framework.ts';

/** The columns that a table prints: of a section's table only those that the section has. */
export const columnsOf = (table: TableBlock, section?: Section): readonly TableColumn[] =>
  table.rows === 'section' && section
    ? table.columns.filter(({ key }) => section.columns.includes(key satisfies SectionColumn))
    : table.columns;

const isTable = (block: Block): block is TableBlock => block.block === 'table';

/** The columns of every table that a sheet prints, one list per table, and all columns that it could print. */
export const sheetTables = (blocks: readonly Block[], sections: readonly Section[]) => {
  const inSections = blocks.flatMap((block) => (block.block === 'sections' ? block.blocks.filter(isTable) : []));
  const ofSections = sections.flatMap((section) => inSections.map((table) => columnsOf(table, section)));
  const whole = blocks.filter(isTable);
  return {
    used: [...whole.map((table) => columnsOf(table)), ...ofSections],
    all: [...whole, ...inSections].flatMap((table): readonly TableColumn[] => table.columns),
  };
};
