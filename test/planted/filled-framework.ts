import type { RawSpreadsheet } from '../../shared/schema/raw-spreadsheet.ts';
import { designSpreadsheet } from '../../shared/publish/design-spreadsheet.ts';
import { frameworkSubmission } from '../../shared/framework-submission.ts';
import type { Submission } from '../../shared/submission.ts';
import { frameworkSpreadsheet } from '../../templates/sheets/framework-spreadsheet.ts';
import { generateCycle } from '../generated/plan-generator.ts';
import { rawOfDesign } from '../shared/publish/raw-of-design.ts';
import type { FrameworkNames } from './plant-in-framework.ts';
import { type SeenTable, seenTable } from './seen-table.ts';
import { unknownName } from './unknown-name.ts';

/** The planning unit's spreadsheet, filled in without a fault. */
export interface FilledFramework {
  readonly seed: number;
  readonly raw: RawSpreadsheet;
  readonly tables: readonly SeenTable[];
  readonly names: FrameworkNames;
  readonly read: (raw: RawSpreadsheet) => Submission;
}

/** The framework of a generated cycle. */
export function filledFramework(seed: number): FilledFramework {
  const { framework, departments, ...cycle } = generateCycle(seed);
  const raw = rawOfDesign(designSpreadsheet({ framework, departments, ...cycle }, framework));
  const rowsOf = (table: string) => framework.entries[table] ?? [];
  const texts = (table: string, column: string): string[] => rowsOf(table).map(({ values }) => String(values[column]));
  const [programmes, others] = [
    texts('programmes', 'name'),
    [...texts('goals', 'title'), ...texts('sections', 'title')],
  ];
  return {
    seed,
    raw,
    tables: frameworkSpreadsheet.tables.map((table) => seenTable(raw, table, rowsOf(table.id).length)),
    names: {
      programme: unknownName(programmes, others),
      department: unknownName(
        departments.map(({ name }) => name),
        [...programmes, ...others],
      ),
    },
    read: (sheet) => frameworkSubmission(sheet, departments),
  };
}
