import { describe, expect, it } from 'vitest';
import { mergedBlocks } from '../../../shared/publish/merged-blocks.ts';
import { columnLetters } from '../../../shared/schema/a1.ts';
import { plan } from '../../../templates/sheets/plan.ts';

/** Merges as people name them, such as `F3:F5`. */
const merges = (...rows: readonly Readonly<Record<string, string>>[]) =>
  mergedBlocks(
    plan,
    rows.map((values) => ({ values })),
    2,
  ).map(
    ({ startRow, endRow, startColumn }) =>
      `${columnLetters(startColumn)}${startRow + 1}:${columnLetters(startColumn)}${endRow}`,
  );

describe('a block is merged', () => {
  it('from the row in which it is written to the row before the next one', () => {
    expect(merges({ subObjective: 'أ' }, {}, {}, { subObjective: 'ب' }, {})).toEqual(['F3:F5', 'F6:F7']);
  });

  it('to the end of its section and no further', () => {
    expect(merges({ section: 'م', programme: 'أ' }, {}, { section: 'ن' }, {})).toEqual(['C3:C4', 'C5:C6', 'I3:I4']);
  });

  it('over the rows of an activity’s further indicators', () => {
    expect(merges({ activity: 'أ', indicator: '1' }, { indicator: '2' }, { activity: 'ب', indicator: '3' })).toEqual([
      'G3:G4',
    ]);
  });

  it('not where it has one row only', () => {
    expect(merges({ programme: 'أ' }, { programme: 'ب' })).toEqual([]);
  });

  it('not where nothing is written', () => {
    expect(merges({}, { activity: 'أ' }, { activity: 'ب' })).toEqual([]);
    expect(merges()).toEqual([]);
  });
});
