import type { Workbook, Worksheet } from 'exceljs';
import { columnLetters } from '../../../shared/schema/a1.ts';
import { writtenText } from './cell-value.ts';
import { fitsInRule, listOf } from './data-validation.ts';
import { listsTitle } from './read-xlsx.ts';
import type { Sheet, ValidationRule } from './spreadsheet-model.ts';

/** The lists that do not fit into their rule, each once: Excel takes no rule of more than 255 characters. */
export function listedRules(sheets: readonly Sheet[]): string[][] {
  const lists = new Map<string, string[]>();
  for (const { rule } of sheets.flatMap(({ validations }) => validations)) {
    if (rule?.condition?.type !== 'ONE_OF_LIST' || fitsInRule(rule)) continue;
    lists.set(JSON.stringify(listOf(rule)), listOf(rule));
  }
  return [...lists.values()];
}

/** Puts the lists into a hidden tab, a column each, and gives that tab if there is one. */
export function writeLists(workbook: Workbook, lists: readonly string[][]): Worksheet[] {
  if (lists.length === 0) return [];
  const worksheet = workbook.addWorksheet(listsTitle, { state: 'veryHidden' });
  for (const [column, list] of lists.entries()) {
    for (const [row, entry] of list.entries()) worksheet.getCell(row + 1, column + 1).value = writtenText(entry);
  }
  return [worksheet];
}

/** Where the hidden tab holds a rule's list. */
export function listPlace(lists: readonly string[][], rule: ValidationRule): string {
  const wanted = JSON.stringify(listOf(rule));
  const column = lists.findIndex((list) => JSON.stringify(list) === wanted);
  const letters = columnLetters(Math.max(column, 0));
  return `'${listsTitle}'!$${letters}$1:$${letters}$${listOf(rule).length}`;
}
