import { financeWords } from '../../../templates/workbooks/finance-words.ts';
import type { CaseColumn, MisalignmentColumn } from '../../../templates/workbooks/table-columns.ts';
import type { Cause, Misalignment, MisalignmentCase, SourceCell } from '../../finance/figures.ts';
import { writtenDay } from '../../language/written-day.ts';
import type { TableRow } from '../table-rows.ts';
import { counted, inWords, rowOf, said } from './cells.ts';
import { tabTitle } from './headings.ts';

const { causes, codes, nothing, waivedUntil } = financeWords;

const inList = (number: number): string => `list of case ${number}`;
const inTable = (number: number): string => `case ${number}`;

const causeText = ({ kind, values }: Cause): string =>
  causes[kind].replace(/\{(\w+)\}/g, (_match, name: string) => String(values[name] ?? nothing));

const messageOf = ({ message, waived }: Misalignment): string =>
  waived ? `${message.ar} (${waivedUntil} ${writtenDay(waived.until)}: ${waived.by})` : message.ar;

const misalignmentRow = (each: Misalignment, before: Misalignment | undefined): TableRow => {
  const { number, code, activities, printedCells, amount, cases } = each;
  return rowOf<MisalignmentColumn>(
    {
      number: { ...counted(number), leadsTo: inList(number) },
      // One kind of exception is one block, whatever the causes of its cases.
      code: { ...said(codes[code] ?? code), inherited: before?.code === code },
      message: said(messageOf(each)),
      cases: counted(cases.length),
      // What the planning unit's own entry is about is written nowhere else.
      printedCells: activities === 0 ? said(nothing) : counted(printedCells),
      amount: amount && said(inWords(amount)),
      cause: said(each.causes.map(causeText).join('\n') || nothing),
    },
    { anchor: inTable(number) },
  );
};

/** One row for each misalignment, those of one kind together. */
export const misalignmentRows = (misalignments: readonly Misalignment[]): TableRow[] =>
  misalignments.map((each, index) => misalignmentRow(each, misalignments[index - 1]));

/** A cell as people find it: the tab's title and the address, and whose spreadsheet where that is another one. */
const placeOf = ({ table, a1 }: SourceCell): string => `${tabTitle(table)} ${a1}`;

const howWritten = ({ written, inherited }: MisalignmentCase): string => {
  if (written === '') return financeWords.empty;
  return inherited ? `${written} (${financeWords.inherited})` : written;
};

const caseRow = (number: number, each: MisalignmentCase, isFirst: boolean): TableRow => {
  const { departmentName, goal, subject, source, against, amount } = each;
  return rowOf<CaseColumn>(
    {
      number: { ...counted(number), leadsTo: inTable(number) },
      department: said(departmentName),
      goal: goal === undefined ? undefined : counted(goal),
      subject: said(subject),
      written: said(howWritten(each)),
      source: said(placeOf(source)),
      against: said(against.map(placeOf).join('\n') || nothing),
      amount: amount && said(inWords(amount)),
    },
    isFirst ? { anchor: inList(number) } : {},
  );
};

/** One row for each activity or entry to which a misalignment applies: as many as its figure says. */
export const caseRows = (misalignments: readonly Misalignment[]): TableRow[] =>
  misalignments.flatMap(({ number, cases }) => cases.map((each, index) => caseRow(number, each, index === 0)));
