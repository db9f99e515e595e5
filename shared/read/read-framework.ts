import { aliases } from '../../templates/sheets/framework/aliases.ts';
import { alignment } from '../../templates/sheets/framework/alignment.ts';
import { approvals } from '../../templates/sheets/framework/approvals.ts';
import { budgets } from '../../templates/sheets/framework/budgets.ts';
import { cycle } from '../../templates/sheets/framework/cycle.ts';
import { goalWordings } from '../../templates/sheets/framework/goal-wordings.ts';
import { goals } from '../../templates/sheets/framework/goals.ts';
import { nationalAgenda } from '../../templates/sheets/framework/national-agenda.ts';
import { programmes } from '../../templates/sheets/framework/programmes.ts';
import { removals } from '../../templates/sheets/framework/removals.ts';
import { sdgLinks } from '../../templates/sheets/framework/sdg-links.ts';
import { sdgs } from '../../templates/sheets/framework/sdgs.ts';
import { sections } from '../../templates/sheets/framework/sections.ts';
import { waivers } from '../../templates/sheets/framework/waivers.ts';
import type { Breach } from '../findings/breach.ts';
import type { RawSpreadsheet } from '../schema/raw-spreadsheet.ts';
import type { Row } from '../schema/row.ts';
import type { Table } from '../schema/table.ts';
import { locateTable } from './locate-table.ts';
import { readTable, type TableReading } from './read-table.ts';

/** The rows of the planning unit's spreadsheet, table by table, and what could not be read. */
export interface FrameworkReading {
  readonly cycle: readonly Row<typeof cycle>[];
  readonly goals: readonly Row<typeof goals>[];
  readonly goalWordings: readonly Row<typeof goalWordings>[];
  readonly programmes: readonly Row<typeof programmes>[];
  readonly alignment: readonly Row<typeof alignment>[];
  readonly sections: readonly Row<typeof sections>[];
  readonly aliases: readonly Row<typeof aliases>[];
  readonly nationalAgenda: readonly Row<typeof nationalAgenda>[];
  readonly sdgLinks: readonly Row<typeof sdgLinks>[];
  readonly sdgs: readonly Row<typeof sdgs>[];
  readonly removals: readonly Row<typeof removals>[];
  readonly waivers: readonly Row<typeof waivers>[];
  readonly approvals: readonly Row<typeof approvals>[];
  readonly budgets: readonly Row<typeof budgets>[];
  readonly breaches: readonly Breach[];
  readonly understood: readonly Breach[];
  /** The address of a row's cell in a column of a table, also where it is empty; undefined where there is none. */
  readonly addressOf: (table: string, row: number, column: string) => string | undefined;
}

/** Reads the planning unit's spreadsheet. */
export function readFramework(raw: RawSpreadsheet): FrameworkReading {
  const breaches: Breach[] = [];
  const understood: Breach[] = [];
  const addresses = new Map<string, TableReading['addressOf']>();
  const rowsOf = <T extends Table>(table: T): readonly Row<T>[] => {
    if (table.optional && !locateTable(raw, table)) return [];
    const reading = readTable(raw, table);
    breaches.push(...reading.breaches);
    understood.push(...reading.understood);
    addresses.set(table.id, reading.addressOf);
    return reading.rows;
  };
  return {
    cycle: rowsOf(cycle),
    goals: rowsOf(goals),
    goalWordings: rowsOf(goalWordings),
    programmes: rowsOf(programmes),
    alignment: rowsOf(alignment),
    sections: rowsOf(sections),
    aliases: rowsOf(aliases),
    nationalAgenda: rowsOf(nationalAgenda),
    sdgLinks: rowsOf(sdgLinks),
    sdgs: rowsOf(sdgs),
    removals: rowsOf(removals),
    waivers: rowsOf(waivers),
    approvals: rowsOf(approvals),
    budgets: rowsOf(budgets),
    breaches,
    understood,
    addressOf: (table, row, column) => addresses.get(table)?.(row, column),
  };
}
