import { expect, it } from 'vitest';
import { cellRanges } from '../../../shared/answer/cell-ranges.ts';

it.each([
  [[], ''],
  [['G6'], 'G6'],
  [['G7', 'G6', 'G9'], 'G6:G7، G9'],
  [['I3', 'H3', 'I4', 'I4'], 'H3، I3:I4'],
  [['A1', 'A3', 'A5', 'A7', 'AA9'], 'A1، A3، A5، A7 …'],
  [['A1', 'A3', 'A5', 'Z7', 'AA7'], 'A1، A3، A5، Z7 …'],
])('the cells %j are written %s', (addresses, written) => {
  expect(cellRanges(addresses, 4)).toBe(written);
});
