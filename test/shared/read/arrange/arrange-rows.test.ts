import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../generated/random.ts';
import { contentOf, readAfter } from './former-version.ts';
import { content, former, ids, row, rows, type TextRow, under } from './small-version.ts';

const hidden = ['activityId', 'indicatorId'];
/** Rows of which only what people see was put in another order: the hidden identities stay where they are. */
const visibly = (sorted: readonly TextRow[]): TextRow[] =>
  sorted.map((visible, index) => ({
    ...Object.fromEntries(Object.entries(visible).filter(([key]) => !hidden.includes(key))),
    ...Object.fromEntries(Object.entries(rows[index] ?? {}).filter(([key]) => hidden.includes(key))),
  }));
const by = (key: string, direction: 1 | -1) => (a: TextRow, b: TextRow) => {
  const [one, other] = [a[key] ?? '', b[key] ?? ''];
  if (one === '' || other === '') return Number(one === '') - Number(other === '');
  return direction * one.localeCompare(other, 'ar');
};

describe('rows that were sorted', () => {
  const keys = ['activity', 'indicator', 'subObjective'];
  it.each(keys.flatMap((key) => [[key, 1] as const, [key, -1] as const]))(
    'by %s in the direction %i say what they said before, with and without their hidden ids',
    (key, direction) => {
      const sorted = rows.toSorted(by(key, direction));
      for (const each of [sorted, visibly(sorted)]) {
        const again = readAfter(former, each);
        expect(contentOf(again.activities)).toEqual(content);
        expect(again.said.filter((said) => said !== 'rows-sorted A1')).toEqual([]);
      }
    },
  );

  it('in any way at all, as by a colour or a column of somebody’s own, say what they said before', () => {
    const regions = ['أوروبا', 'إفريقيا', 'آسيا', 'أمريكا'];
    const many = regions.flatMap((region, index) =>
      rows.map((each): TextRow => {
        const [activityId, indicatorId] = [`${each['activityId']}${index}`, `${each['indicatorId']}${index}`];
        const section = each['section'] ? { section: `${each['section']} ${region}` } : {};
        return { ...each, ...section, ...(each['activityId'] ? { activityId } : {}), indicatorId };
      }),
    );
    const before = readAfter([], many).activities;
    for (let seed = 1; seed <= 100; seed++) {
      const shuffled = createRandom(seed).sample(many, many.length);
      expect(contentOf(readAfter(before, shuffled).activities)).toEqual(contentOf(before));
    }
  });

  it.each(['section', 'programme'])('by %s, which moves a single row, keep every activity in its block', (key) => {
    for (const direction of [1, -1] as const) {
      const sorted = rows.toSorted(by(key, direction));
      for (const each of [sorted, visibly(sorted)]) {
        const again = readAfter(former, each).activities;
        const inBlocks = (all: typeof again) =>
          all.map(({ id, ...activity }) => [id, activity.section?.value, activity.subObjective?.value]).sort();
        expect(inBlocks(again)).toEqual(inBlocks(former));
      }
    }
  });

  it('are told of, once', () => {
    expect(readAfter(former, rows.toReversed()).said).toEqual(['rows-sorted A1']);
  });

  it('keep the place of an activity whose text changed meanwhile', () => {
    const edited = rows.map((each) => (each['activityId'] === 'd' ? { ...each, activity: 'معارض فنية' } : each));
    const again = readAfter(former, edited.toSorted(by('activity', 1)));
    expect(ids(again.activities)).toBe('abcdefgh');
    expect(again.activities[3]).toMatchObject({ activity: { value: 'معارض فنية' }, subObjective: { value: 'توسيع' } });
  });

  it('are read as they stand where no version is in force', () => {
    expect(readAfter([], rows.toReversed()).said).not.toContain('rows-sorted A1');
  });
});

describe('an indicator', () => {
  const indicatorsOf = (read: ReturnType<typeof readAfter>) =>
    read.activities.map(({ indicators }) => indicators.map(({ text }) => text.value));
  const plan: readonly TextRow[] = [
    { activityId: 'a', indicatorId: 'i1', activity: 'مشاورات', indicator: 'عدد اللقاءات' },
    { indicatorId: 'i2', indicator: 'عدد التقارير' },
    { activityId: 'b', indicatorId: 'i3', activity: 'دورات', indicator: 'عدد الدورات' },
    { indicatorId: 'i4', indicator: 'عدد التقارير' },
  ];

  it('is not taken for one with the same words, of which another activity was rid meanwhile', () => {
    const edited = plan.with(1, { indicatorId: 'i2', indicator: 'شيء آخر' });
    const again = readAfter(
      readAfter([], plan).activities,
      edited.with(3, { indicatorId: 'i4', indicator: 'عدد التقارير.' }),
    );
    expect(indicatorsOf(again)).toEqual([
      ['عدد اللقاءات', 'شيء آخر'],
      ['عدد الدورات', 'عدد التقارير.'],
    ]);
    expect(again.said).toEqual([]);
  });
});

describe('a row that was moved', () => {
  it('with what is hidden in it belongs to the block in which it now stands, and stays itself', () => {
    const moved = [...rows.slice(0, 1), ...rows.slice(2, 5), rows[1] as TextRow, ...rows.slice(5)];
    const again = readAfter(former, moved);
    expect(ids(again.activities)).toBe('acdbefgh');
    expect(under(again, 'subObjective')).toEqual(['تعزيز', 'توسيع', 'توسيع', 'توسيع', 'توسيع', 'حضور', 'حضور', 'حضور']);
    expect(again.said).toEqual([]);
  });

  it('by cut and paste, without what is hidden, stays itself', () => {
    const cut = rows.map((each, index) => (index === 1 ? { activityId: 'b', indicatorId: 'i-b' } : each));
    const pasted = { activity: 'زيارات', indicator: 'عدد زيارات', activityId: 'spare', indicatorId: 'spare' };
    const again = readAfter(former, [...cut, pasted]);
    expect(ids(again.activities)).toBe('acdefghb');
    expect(again.activities.at(-1)).toMatchObject({ section: { value: 'إفريقيا' } });
  });

  it('takes its other indicators along', () => {
    const [first, second, head, ...rest] = rows as [TextRow, TextRow, TextRow, ...TextRow[]];
    const again = readAfter(former, [first, second, ...rest, head]);
    expect(again.activities.map(({ id, indicators }) => [id, indicators.length])).toContainEqual(['c', 2]);
    expect(ids(again.activities)).toBe('abdefghc');
  });

  it('takes its own block along where it is the head of one, and leaves the others theirs', () => {
    const head = rows[2] as TextRow;
    const again = readAfter(former, rows.toSpliced(7, 0, head).toSpliced(2, 1));
    expect(ids(again.activities)).toBe('abdefcgh');
    const [first, second, third] = ['تعزيز', 'توسيع', 'حضور'];
    expect(under(again, 'subObjective')).toEqual([first, first, second, second, third, second, third, third]);
    expect(again.said).toEqual(['indicator-rejoined H5', 'block-kept F6', 'block-kept F10']);
  });
});

describe('a row that was deleted', () => {
  it('takes no block from the rows below it, and that is said with the cell to fill in', () => {
    const again = readAfter(former, rows.toSpliced(2, 2));
    expect(ids(again.activities)).toBe('abdefgh');
    expect(under(again, 'subObjective')).toEqual(['تعزيز', 'تعزيز', 'توسيع', 'توسيع', 'حضور', 'حضور', 'حضور']);
    expect(again.said).toEqual(['block-kept F5']);
  });

  it('keeps the section, the sub-objective and the programme of what stood below it', () => {
    const again = readAfter(former, rows.toSpliced(6, 1));
    expect(under(again, 'section').slice(-2)).toEqual(['إفريقيا', 'إفريقيا']);
    expect(under(again, 'subObjective').slice(-2)).toEqual(['حضور', 'حضور']);
    expect(under(again, 'programme').slice(-2)).toEqual(['قنصلي', 'قنصلي']);
    expect(again.said).toHaveLength(3);
  });

  it('leaves its other indicators with their activity', () => {
    const again = readAfter(former, rows.toSpliced(2, 1));
    expect(again.activities.find(({ id }) => id === 'c')).toMatchObject({
      activity: { value: 'اتفاقيات' },
      indicators: [{ id: 'i-c2' }],
    });
    expect(again.said).toEqual(['block-kept F5', 'block-kept G5']);
  });

  it('is said again, and read the same, until somebody writes the value, which then changes nothing', () => {
    const deleted = rows.toSpliced(2, 2);
    const second = readAfter(former, deleted).activities;
    const third = readAfter(second, deleted);
    expect(contentOf(third.activities)).toEqual(contentOf(second));
    expect(third.said).toEqual(['block-kept F5']);
    const written = readAfter(
      third.activities,
      deleted.map((each, index) => (index === 2 ? { ...each, subObjective: 'توسيع' } : each)),
    );
    expect(contentOf(written.activities)).toEqual(contentOf(second));
    expect(written.said).toEqual([]);
  });

  it('with another head written in its place gives its rows to that one', () => {
    const again = readAfter(former, rows.toSpliced(2, 2, row('n', 'جديد', { subObjective: 'آخر' })));
    expect(under(again, 'subObjective').slice(2, 5)).toEqual(['آخر', 'آخر', 'آخر']);
    expect(again.said).toEqual([]);
  });

  it('together with the rest of its block leaves nothing behind', () => {
    const again = readAfter(former, rows.toSpliced(2, 4));
    expect(ids(again.activities)).toBe('abfgh');
    expect(again.said).toEqual([]);
  });
});
