import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../shared/render/lay-out.ts';
import { pageBreaks } from '../../../shared/render/page-breaks.ts';
import { executivePlan } from '../../../templates/workbooks/executive-plan.ts';
import { activity, department, planOf, section } from './small-plan.ts';

/** So many rows of 20 points; a page holds ten of them. */
const rows = (count: number) => ({ heightsPt: Array.from({ length: count }, () => 20), pageHeightPt: 200 });
const block = (first: number, last: number, heightPt = 20) => ({ first, last, heightPt });

describe('page breaks', () => {
  it('are none on a sheet that fits one page', () => {
    expect(pageBreaks({ ...rows(10), blocks: [] })).toEqual([]);
  });

  it('fill each page where no block stands in the way', () => {
    expect(pageBreaks({ ...rows(25), blocks: [] })).toEqual([10, 20]);
  });

  it('leave room for the rows that head every page after their own', () => {
    expect(pageBreaks({ ...rows(25), blocks: [], repeatedRows: { first: 2, last: 3 } })).toEqual([10, 18]);
  });

  it('come before a block that would not end on the page, and after one that does', () => {
    expect(pageBreaks({ ...rows(16), blocks: [block(8, 11)] })).toEqual([8]);
    expect(pageBreaks({ ...rows(16), blocks: [block(6, 9)] })).toEqual([10]);
  });

  it('part a block that no page holds, but not the smaller ones within it', () => {
    expect(pageBreaks({ ...rows(16), blocks: [block(0, 15), block(8, 11)] })).toEqual([8]);
  });

  it('take a page more rather than part a block without need', () => {
    expect(pageBreaks({ ...rows(18), blocks: [block(0, 5), block(6, 11), block(12, 17)] })).toEqual([6, 12]);
  });

  it('leave no title alone for the sake of the block below, of which a page without it would have room', () => {
    const [title, below] = [block(0, 2, 0), block(2, 10, 180)];
    const breaks = pageBreaks({ ...rows(16), blocks: [title, below], repeatedRows: { first: 2, last: 2 } });
    expect(breaks).toEqual([10]);
  });

  it('part a block where its text has ended', () => {
    expect(pageBreaks({ ...rows(24), blocks: [block(8, 22, 100)] })).not.toContain(10);
  });

  it('stand around a row that no page holds', () => {
    expect(pageBreaks({ heightsPt: [20, 300, 20], pageHeightPt: 200, blocks: [] })).toEqual([1, 2]);
  });

  it('are no more than Excel allows on one sheet', () => {
    expect(pageBreaks({ ...rows(30_000), blocks: [] })).toHaveLength(1_026);
  });

  const strips = fc.array(fc.integer({ min: 15, max: 120 }), { minLength: 1, maxLength: 60 }).chain((heightsPt) =>
    fc.record({
      heightsPt: fc.constant(heightsPt),
      pageHeightPt: fc.constant(200),
      blocks: fc.array(
        fc
          .tuple(fc.nat(heightsPt.length - 1), fc.nat(8))
          .map(([first, more]) => block(first, Math.min(first + more, heightsPt.length - 1))),
        { maxLength: 8 },
      ),
    }),
  );
  const heightOf = (heightsPt: readonly number[], from: number, to: number) =>
    heightsPt.slice(from, to).reduce((sum, height) => sum + height, 0);

  test.prop([strips], { numRuns: 300 })('never overfill a page, and rise', (strip) => {
    const breaks = pageBreaks(strip);
    expect(breaks).toEqual([...new Set(breaks)].toSorted((a, b) => a - b));
    const pages = [0, ...breaks].map((from, index) => [from, breaks[index] ?? strip.heightsPt.length] as const);
    for (const [from, to] of pages) expect(heightOf(strip.heightsPt, from, to)).toBeLessThanOrEqual(200);
  });

  test.prop([strips], { numRuns: 300 })('part no block without need where the blocks do not overlap', (strip) => {
    const apart = strip.blocks
      .toSorted((a, b) => a.first - b.first)
      .reduce<typeof strip.blocks>(
        (kept, each) => ((kept.at(-1)?.last ?? -1) < each.first ? [...kept, each] : kept),
        [],
      );
    const fitting = apart.filter(({ first, last }) => heightOf(strip.heightsPt, first, last + 1) <= 200);
    for (const at of pageBreaks({ ...strip, blocks: apart }))
      expect(fitting.filter(({ first, last }) => first < at && at <= last)).toEqual([]);
  });
});

describe('a table of high rows', () => {
  it.each([200, 230, 260])('begins no page among the rows that head every page: a row of %d words', (words) => {
    const activities = ['كلمة '.repeat(words), 'كلمة'].map((text) => activity(text, 's'));
    const sections = [section('s', { title: 'عنوان '.repeat(200) })];
    const [, sheet] = layOut(executivePlan, planOf([department('first', activities)], { sections })).sheets;
    const { first = 0, last = 0 } = sheet?.repeatedRows ?? {};
    expect(last).toBeGreaterThan(first);
    expect(sheet?.breaksAfter.length).toBeGreaterThan(0);
    expect(sheet?.breaksAfter.filter((row) => first <= row && row < last)).toEqual([]);
  });
});
