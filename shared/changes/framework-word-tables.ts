import { aliases } from '../../templates/sheets/framework/aliases.ts';
import { approvals } from '../../templates/sheets/framework/approvals.ts';
import { budgets } from '../../templates/sheets/framework/budgets.ts';
import { removals } from '../../templates/sheets/framework/removals.ts';
import { waivers } from '../../templates/sheets/framework/waivers.ts';
import { dayCell, inBlock, integerCell, moneyCell, textCell } from './framework-cells.ts';
import { frameworkTable } from './framework-entry.ts';

/** The tables for which somebody answers: none of their rows has an identity. */
export const wordTables = {
  aliases: frameworkTable(aliases, ['written'], (framework) =>
    framework.aliases.map(({ written, means, confirmedBy, confirmedOn }) => ({
      name: written,
      cells: {
        written: textCell(written),
        means: textCell(means),
        confirmedBy: textCell(confirmedBy),
        confirmedOn: dayCell(confirmedOn),
      },
    })),
  ),

  removals: frameworkTable(removals, ['department', 'version'], ({ removals: all = [] }) =>
    all.map(({ department, version, activities, confirmedBy, confirmedOn, reason }) => ({
      name: department,
      cells: {
        department: textCell(department),
        version: integerCell(version),
        activities: integerCell(activities),
        confirmedBy: textCell(confirmedBy),
        confirmedOn: dayCell(confirmedOn),
        reason: textCell(reason),
      },
    })),
  ),

  waivers: frameworkTable(waivers, ['code', 'department', 'activity'], ({ waivers: all = [] }) =>
    all.map(({ code, department, activity, reason, by, from, until }) => ({
      name: [code, department, activity].filter((part) => part !== '').join('، '),
      cells: {
        code: textCell(code),
        department: textCell(department),
        activity: textCell(activity),
        reason: textCell(reason),
        by: textCell(by),
        from: dayCell(from),
        until: dayCell(until),
      },
    })),
  ),

  approvals: frameworkTable(approvals, ['department', 'version'], ({ approvals: all = [] }) =>
    all.map(({ department, version, approvedBy, approvedOn }) => ({
      name: department,
      cells: {
        department: textCell(department),
        version: integerCell(version === 0 ? undefined : version),
        approvedBy: textCell(approvedBy),
        approvedOn: dayCell(approvedOn),
      },
    })),
  ),

  budgets: frameworkTable(budgets, ['programme', 'year', 'centre'], ({ budgets: all = [] }) =>
    all.map(({ programme, year, centre, at, ...line }) => ({
      name: [programme, year ?? '', centre].filter((part) => part !== '').join('، '),
      cells: {
        programme: inBlock(textCell(programme), at.programme),
        year: integerCell(year),
        centre: textCell(centre),
        approved: moneyCell(line.approved),
        revised: moneyCell(line.revised),
        committed: moneyCell(line.committed),
        paid: moneyCell(line.paid),
        source: textCell(line.source),
        sourceOn: dayCell(line.sourceOn),
        enteredBy: textCell(line.enteredBy),
      },
    })),
  ),
};
