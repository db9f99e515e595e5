import { financeWords } from '../../../templates/workbooks/finance-words.ts';
import { ruleTitle } from '../../../templates/workbooks/rule-titles.ts';
import type { CaseColumn, MisalignmentColumn } from '../../../templates/workbooks/table-columns.ts';
import type { Cause, Misalignment, MisalignmentCase } from '../../finance/figures.ts';
import { writtenDay } from '../../language/written-day.ts';
import type { TableRow } from '../table-rows.ts';
import { counted, filled, inWords, rowOf, said } from './cells.ts';
import { placesOf } from './places-of.ts';

const { causes, nothing, waivedUntil } = financeWords;

const inList = (number: number): string => `list of case ${number}`;
const inTable = (number: number): string => `case ${number}`;

const causeText = ({ kind, values }: Cause): string => filled(causes[kind], values);

const messageOf = ({ message, waived }: Misalignment): string =>
  waived ? `${message.ar} (${waivedUntil} ${writtenDay(waived.until)}: ${waived.by})` : message.ar;

const misalignmentRow = (each: Misalignment): TableRow => {
  const { number, code, printedCells, amount, cases } = each;
  return rowOf<MisalignmentColumn>(
    {
      number: { ...counted(number), leadsTo: inList(number) },
      code: said(ruleTitle(code)),
      message: said(messageOf(each)),
      cases: counted(cases.length),
      printedCells: printedCells === 0 ? said(nothing) : counted(printedCells),
      amount: amount && said(inWords(amount)),
      cause: said(each.causes.map(causeText).join('\n') || nothing),
    },
    { anchor: inTable(number) },
  );
};

/** One row for each misalignment, those of one kind together. */
export const misalignmentRows = (misalignments: readonly Misalignment[]): TableRow[] =>
  misalignments.map(misalignmentRow);

const howWritten = ({ written, inherited, source }: MisalignmentCase): string => {
  // What is said of a whole table is written in no cell of it.
  if (written === '') return source.column === '' ? nothing : financeWords.empty;
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
      source: said(placesOf([source])),
      against: said(placesOf(against) || nothing),
      amount: amount && said(inWords(amount)),
    },
    isFirst ? { anchor: inList(number) } : {},
  );
};

/** One row for each activity or entry to which a misalignment applies: as many as its figure says. */
export const caseRows = (misalignments: readonly Misalignment[]): TableRow[] =>
  misalignments.flatMap(({ number, cases }) => cases.map((each, index) => caseRow(number, each, index === 0)));
