import type { FindingDefinition } from '../findings/define-finding.ts';
import { activityTextMissing } from './faults/activity-text-missing.ts';
import { cellMissing } from './faults/cell-missing.ts';
import { columnNotFound } from './faults/column-not-found.ts';
import { formulaFailed } from './faults/formula-failed.ts';
import { tableNotFound } from './faults/table-not-found.ts';
import { unknownOption } from './faults/unknown-option.ts';
import { unreadableNumber } from './faults/unreadable-number.ts';

/** Everything that reading alone can find wrong, before any rule. */
export const readFaults: readonly FindingDefinition[] = [
  tableNotFound,
  activityTextMissing,
  cellMissing,
  columnNotFound,
  formulaFailed,
  unreadableNumber,
  unknownOption,
];
