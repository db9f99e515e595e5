import { financeWords } from '../../../templates/workbooks/finance-words.ts';
import type { ChangeColumn, SignatureColumn, WaiverColumn } from '../../../templates/workbooks/table-columns.ts';
import type { ValueChange } from '../../changes/value-changes.ts';
import type { ChangesSince, RuleEffect, WaiverChange } from '../../finance/finance-report.ts';
import { shownTime } from '../../language/local-time.ts';
import { writtenDay } from '../../language/written-day.ts';
import type { Waiver } from '../../plan/framework.ts';
import type { TableRow } from '../table-rows.ts';
import { counted, rowOf, said } from './cells.ts';
import { columnHeading } from './headings.ts';

const { changed, changeKinds, codes, everyDepartment, nothing, signers } = financeWords;

/** When it was changed, as far as anybody knows: after one version was accepted, and before the next one was. */
const whenOf = ({ after, notAfter }: ValueChange, timeZone: string): string =>
  [after, notAfter].map((instant) => (instant === undefined ? nothing : shownTime(instant, timeZone))).join(' – ');

const valueRow = (change: ValueChange, timeZone: string): TableRow => {
  const { of, kind, departmentName, entry, table, column, before, now, activities } = change;
  return rowOf<ChangeColumn>({
    what: said(of === 'framework' ? changed.framework : changed.data),
    kind: said(changeKinds[kind]),
    department: said(departmentName),
    entry: said(entry),
    column: said(columnHeading(table, column)),
    before: said(before || nothing),
    now: said(now || nothing),
    activities: activities > 0 ? counted(activities) : said(nothing),
    when: said(whenOf(change, timeZone)),
  });
};

const ruleRow = ({ code, before, now }: RuleEffect): TableRow =>
  rowOf<ChangeColumn>({
    what: said(changed.rules),
    kind: said(changeKinds.changed),
    entry: said(codes[code] ?? code),
    before: counted(before),
    now: counted(now),
  });

const waiverText = ({ by, until, reason }: Waiver): string =>
  [by, `${financeWords.waivedUntil} ${writtenDay(until)}`, reason].filter((part) => part !== '').join('، ');

const waiverChangeRow = ({ kind, waiver }: WaiverChange): TableRow =>
  rowOf<ChangeColumn>({
    what: said(changed.waivers),
    kind: said(changeKinds[kind]),
    department: said(waiver.department || everyDepartment),
    entry: said(waiver.activity || nothing),
    column: said(codes[waiver.code] ?? waiver.code),
    before: said(kind === 'removed' ? waiverText(waiver) : nothing),
    now: said(kind === 'added' ? waiverText(waiver) : nothing),
  });

/** The rows with what is the same in those above them marked so: each kind of change is one block. */
const inBlocks = (rows: readonly TableRow[]): TableRow[] =>
  rows.map((row, index) => {
    const { what } = row.cells;
    const isSame = what !== undefined && what.text === rows[index - 1]?.cells['what']?.text;
    return isSame ? { ...row, cells: { ...row.cells, what: { ...what, inherited: true } } } : row;
  });

/** One row for each value that is another one. */
export const valueChangeRows = (changes: readonly ValueChange[], timeZone: string): TableRow[] =>
  inBlocks(changes.map((change) => valueRow(change, timeZone)));

/** What changed since a report: data, framework, rules and waivers, each by itself. */
export const changesSinceRows = ({ data, framework, rules, waivers }: ChangesSince, timeZone: string): TableRow[] =>
  inBlocks([
    ...[...data, ...framework].map((change) => valueRow(change, timeZone)),
    ...rules.map(ruleRow),
    ...waivers.map(waiverChangeRow),
  ]);

/** One row for each waiver in force. */
export const waiverRows = (waivers: readonly Waiver[]): TableRow[] =>
  waivers.map(({ code, department, activity, reason, by, from, until }) =>
    rowOf<WaiverColumn>({
      code: said(codes[code] ?? code),
      department: said(department || everyDepartment),
      activity: said(activity || nothing),
      reason: said(reason || nothing),
      by: said(by),
      from: said(from === '' ? nothing : writtenDay(from)),
      until: said(writtenDay(until)),
    }),
  );

/** One empty row for each who signs. */
export const signatureRows = (): TableRow[] =>
  signers.map((role) =>
    rowOf<SignatureColumn>({ role: said(role), name: said(''), signature: said(''), day: said('') }),
  );
