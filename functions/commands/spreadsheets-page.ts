import type { Column, SpreadsheetTemplate, Table } from '../../shared/schema/table.ts';
import { departmentSpreadsheet } from '../../templates/sheets/department-spreadsheet.ts';
import { frameworkSpreadsheet } from '../../templates/sheets/framework-spreadsheet.ts';
import { arabicCell, markdownPage, markdownTable } from './markdown.ts';

const introduction = `
Every tab is one table. A table is known by its named ranges, \`<table>_<key>\`, else by its headings in either language.
A column of kind \`id\` is hidden and holds an identity; \`lines\` holds several entries, one a line. A **block** is
written once and holds for the rows below, until the next value of the same column or of the column that bounds it.`.trim();

/** The data dictionary of all spreadsheets: docs/spreadsheets.md. */
export const spreadsheetsPage = (): string =>
  markdownPage('Spreadsheets · ملفات الجداول', [
    introduction,
    ...spreadsheetPart('A department’s spreadsheet · ملف الجهة', departmentSpreadsheet),
    ...spreadsheetPart('The framework · البيانات المرجعية للخطة', frameworkSpreadsheet),
  ]);

/** The part of the data dictionary that a template makes. */
export const spreadsheetPart = (title: string, { tables }: Pick<SpreadsheetTemplate, 'tables'>): string[] => [
  `## ${title}`,
  ...tables.flatMap(tablePart),
];

const headings = ['Key', 'العنوان', 'Heading', 'Kind', 'Block', 'List', 'Needed', 'Help'];

const tablePart = ({ id, title, columns, spareRows }: Table): string[] => [
  `### ${title.ar} · ${title.en}`,
  `Table \`${id}\`, published with ${spareRows} empty rows below its entries.`,
  markdownTable(headings, columns.map(columnRow)),
];

const columnRow = (column: Column): string[] => [
  `\`${column.key}\``,
  arabicCell(column.heading.ar),
  column.heading.en,
  column.kind,
  blockOf(column),
  listOf(column),
  column.everyRow ? 'yes' : '',
  helpOf(column),
];

function blockOf({ block, within }: Column): string {
  if (!block) return '';
  return within ? `within \`${within}\`` : 'yes';
}

function listOf({ list, choices = [] }: Column): string {
  if (list) return `framework’s \`${list}\``;
  return choices.map(({ label }) => `${label.en} · ${label.ar}`).join('\n');
}

function helpOf({ help, onlyWherePrinted, identifies }: Column): string {
  const remarks = [
    ...(help ? [`${arabicCell(help.ar)}${help.en}`] : []),
    ...(onlyWherePrinted ? ['Shown only where a section’s official table prints it.'] : []),
    ...(identifies ? [`Identifies what is written in \`${identifies}\`.`] : []),
  ];
  return remarks.join('\n');
}
