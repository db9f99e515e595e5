import { waivers } from '../../templates/sheets/framework/waivers.ts';
import { knownNames } from '../language/known-names.ts';
import { writtenDay } from '../language/written-day.ts';
import type { Waiver } from '../plan/framework.ts';
import { headingOf } from '../schema/heading-of.ts';
import { codesOfWholePlan, waivableCodes } from './waivable-codes.ts';

type WaiverColumn = keyof Waiver['at'];

/** Why a waiver does not hold, and in which of its cells that shows; what does not apply is empty. */
export interface WaiverFault {
  readonly column: WaiverColumn;
  readonly values: Readonly<
    Record<'code' | 'whole' | 'department' | 'meant' | 'from' | 'until', string> & Record<'missing', readonly string[]>
  >;
}

const nothing: WaiverFault['values'] = {
  code: '',
  whole: '',
  department: '',
  meant: '',
  from: '',
  until: '',
  missing: [],
};
const needed = ['code', 'by', 'until'] as const;
const known = new Set(waivableCodes);
const codes = knownNames(waivableCodes.map((code) => ({ id: code, name: code })));

/** Everything for which a waiver does not hold; nothing where it does, in its time. */
export function waiverFaults(waiver: Waiver): WaiverFault[] {
  const { code, department, departmentId, suggestion = '', activity, from, until } = waiver;
  const faults: WaiverFault[] = needed
    .filter((column) => waiver[column] === '')
    .map((column) => ({ column, values: { ...nothing, missing: [headingOf(waivers, column)] } }));
  if (code !== '' && !known.has(code))
    faults.push({ column: 'code', values: { ...nothing, code, meant: codes.suggest(code) ?? '' } });
  if (codesOfWholePlan.includes(code) && (department !== '' || activity !== ''))
    faults.push({ column: department === '' ? 'code' : 'department', values: { ...nothing, whole: code } });
  if (department !== '' && departmentId === undefined)
    faults.push({ column: 'department', values: { ...nothing, department, meant: suggestion } });
  if (until !== '' && until < from)
    faults.push({ column: 'until', values: { ...nothing, from: writtenDay(from), until: writtenDay(until) } });
  return faults;
}
