import { expect, it } from 'vitest';
import { asExcelReads } from './as-excel-reads.ts';

it.each([
  ['_x0041_', 'A'],
  ['_x005F_x0041_', '_x0041_'],
  ['_x005f_x0041_', '_x0041_'],
  ['_x0041_x0042_', 'Ax0042_'],
  ['_X0041_ _x41_ x0041_', '_X0041_ _x41_ x0041_'],
])('shows %s as %s', (written, shown) => expect(asExcelReads(written)).toBe(shown));
