import { financeWords } from '../../../templates/workbooks/finance-words.ts';
import { ruleTitle } from '../../../templates/workbooks/rule-titles.ts';
import type { ChangeColumn, SignatureColumn, WaiverColumn } from '../../../templates/workbooks/table-columns.ts';
import type { ValueChange } from '../../changes/value-changes.ts';
import type { ChangesSince, RuleEffect, WaiverChange } from '../../finance/finance-report.ts';
import { shownTime } from '../../language/local-time.ts';
import { writtenDay } from '../../language/written-day.ts';
import type { Waiver } from '../../plan/framework.ts';
import type { TableRow } from '../table-rows.ts';
import { counted, filled, rowOf, said } from './cells.ts';
import { columnHeading } from './headings.ts';

const { changed, changeKinds, everyDepartment, nothing, signers, ...words } = financeWords;

/** When it was changed, as far as anybody knows: after one version was accepted, and before the next one was. */
const whenOf = ({ after, notAfter, fromVersion, toVersion }: ValueChange, timeZone: string): string =>
  [
    ...(after === undefined ? [] : [filled(words.after, { after: shownTime(after, timeZone), from: fromVersion })]),
    ...(notAfter === undefined
      ? []
      : [filled(words.notAfter, { notAfter: shownTime(notAfter, timeZone), to: toVersion })]),
  ].join(words.and);

const entryOf = ({ entry, indicator }: ValueChange): string =>
  indicator === undefined ? entry : `${entry} / ${words.indicator}: ${indicator}`;

const valueRow = (change: ValueChange, timeZone: string): TableRow => {
  const { of, kind, departmentName, table, column, before, now, activities } = change;
  return rowOf<ChangeColumn>({
    what: said(of === 'framework' ? changed.framework : changed.data),
    kind: said(changeKinds[kind]),
    department: said(departmentName),
    entry: said(entryOf(change)),
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
    entry: said(ruleTitle(code)),
    before: said(filled(words.caseCount, { count: before })),
    now: said(filled(words.caseCount, { count: now })),
  });

const waiverText = ({ by, until, reason }: Waiver): string =>
  [by, `${words.waivedUntil} ${writtenDay(until)}`, reason].filter((part) => part !== '').join('، ');

const waiverChangeRow = ({ kind, waiver }: WaiverChange): TableRow =>
  rowOf<ChangeColumn>({
    what: said(changed.waivers),
    kind: said(changeKinds[kind]),
    department: said(waiver.department || everyDepartment),
    entry: said(waiver.activity || nothing),
    column: said(ruleTitle(waiver.code)),
    before: said(kind === 'removed' ? waiverText(waiver) : nothing),
    now: said(kind === 'added' ? waiverText(waiver) : nothing),
  });

/** One row for each value that is another one. */
export const valueChangeRows = (changes: readonly ValueChange[], timeZone: string): TableRow[] =>
  changes.map((change) => valueRow(change, timeZone));

/** What changed since a report: data, framework, rules and waivers, each by itself. */
export const changesSinceRows = ({ data, framework, rules, waivers }: ChangesSince, timeZone: string): TableRow[] => [
  ...[...data, ...framework].map((change) => valueRow(change, timeZone)),
  ...rules.map(ruleRow),
  ...waivers.map(waiverChangeRow),
];

/** One row for each waiver in force. */
export const waiverRows = (waivers: readonly Waiver[]): TableRow[] =>
  waivers.map(({ code, department, activity, reason, by, from, until }) =>
    rowOf<WaiverColumn>({
      code: said(ruleTitle(code)),
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
