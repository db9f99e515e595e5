import type { FindingDefinition } from '../findings/define-finding.ts';
import { activityFigureMisplaced } from './faults/activity-figure-misplaced.ts';
import { activityTextMissing } from './faults/activity-text-missing.ts';
import { amountTooPrecise } from './faults/amount-too-precise.ts';
import { blockKept } from './faults/block-kept.ts';
import { cellMissing } from './faults/cell-missing.ts';
import { cellTooLong } from './faults/cell-too-long.ts';
import { columnNotFound } from './faults/column-not-found.ts';
import { columnRepeated } from './faults/column-repeated.ts';
import { directionChanged } from './faults/direction-changed.ts';
import { formulaFailed } from './faults/formula-failed.ts';
import { headingScalesAmounts } from './faults/heading-scales-amounts.ts';
import { headingUnderstood } from './faults/heading-understood.ts';
import { indicatorRejoined } from './faults/indicator-rejoined.ts';
import { indicatorTextMissing } from './faults/indicator-text-missing.ts';
import { indicatorsShareFigure } from './faults/indicators-share-figure.ts';
import { lineTorn } from './faults/line-torn.ts';
import { numberBecameDate } from './faults/number-became-date.ts';
import { rowsSorted } from './faults/rows-sorted.ts';
import { startsLikeFormula } from './faults/starts-like-formula.ts';
import { tableNotFound } from './faults/table-not-found.ts';
import { tableRepeated } from './faults/table-repeated.ts';
import { tableTooLarge } from './faults/table-too-large.ts';
import { unclearCurrency } from './faults/unclear-currency.ts';
import { unclearDate } from './faults/unclear-date.ts';
import { unclearDayOrder } from './faults/unclear-day-order.ts';
import { unclearNumber } from './faults/unclear-number.ts';
import { unknownOption } from './faults/unknown-option.ts';
import { unreadableAmount } from './faults/unreadable-amount.ts';
import { unreadableDate } from './faults/unreadable-date.ts';
import { unreadableNumber } from './faults/unreadable-number.ts';
import { unreadableWholeNumber } from './faults/unreadable-whole-number.ts';

/** Everything that reading alone can find wrong, before any rule. */
export const readFaults: readonly FindingDefinition[] = [
  tableNotFound,
  tableRepeated,
  tableTooLarge,
  activityTextMissing,
  activityFigureMisplaced,
  indicatorTextMissing,
  indicatorsShareFigure,
  cellMissing,
  cellTooLong,
  lineTorn,
  columnNotFound,
  columnRepeated,
  headingScalesAmounts,
  formulaFailed,
  unreadableWholeNumber,
  unreadableNumber,
  unclearNumber,
  numberBecameDate,
  unreadableAmount,
  unclearCurrency,
  amountTooPrecise,
  unreadableDate,
  unclearDate,
  unclearDayOrder,
  unknownOption,
  startsLikeFormula,
  directionChanged,
  headingUnderstood,
  rowsSorted,
  indicatorRejoined,
  blockKept,
];
