import { describe, expect, it } from 'vitest';
import { contentOf, readAfter } from './former-version.ts';
import { content, former, row, rows, type TextRow, under } from './small-version.ts';

describe('a block', () => {
  it('whose value was cleared belongs to the one above it', () => {
    const { subObjective: _, ...cleared } = rows[2] as TextRow;
    const again = readAfter(former, rows.with(2, cleared));
    expect(under(again, 'subObjective').slice(0, 5)).toEqual(['تعزيز', 'تعزيز', 'تعزيز', 'تعزيز', 'تعزيز']);
    expect(again.said).toEqual([]);
  });

  it('that was begun in the middle of another one holds for the rows below', () => {
    const again = readAfter(former, rows.with(4, row('d', 'معارض', { subObjective: 'جديد' })));
    expect(under(again, 'subObjective').slice(2, 5)).toEqual(['توسيع', 'جديد', 'جديد']);
  });

  it('may be written in a row of its own above the activities for which it holds', () => {
    const { section, subObjective, programme, ...first } = rows[0] as TextRow;
    const heads = [{ section: section ?? '' }, { subObjective: subObjective ?? '', programme: programme ?? '' }];
    const again = readAfter(former, [...heads, first, ...rows.slice(1)]);
    expect(contentOf(again.activities)).toEqual(content);
    expect(again.said).toEqual([]);
  });

  it('in a row of its own is asked about where nothing is written under it', () => {
    const read = readAfter([], [{ subObjective: 'أول' }, row('a', 'مشاورات', { subObjective: 'ثان' })]);
    expect(read.said).toEqual(['activity-text-missing G3']);
    expect(under(read, 'subObjective')).toEqual(['ثان']);
  });
});

describe('the text of an activity that was cleared', () => {
  it('is asked about, also where only its block is left in the row', () => {
    const { activity: _, indicator: __, ...left } = rows[2] as TextRow;
    const again = readAfter(former, rows.with(2, left).toSpliced(3, 1));
    expect(again.said).toEqual(['activity-text-missing G5']);
  });
});
