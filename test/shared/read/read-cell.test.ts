import { describe, expect, it } from 'vitest';
import type { Column } from '../../../shared/schema/table.ts';
import { goalWordings } from '../../../templates/sheets/framework/goal-wordings.ts';
import { read } from './read-one-cell.ts';

const kinds = ['text', 'lines', 'integer', 'number', 'money', 'day', 'tick', 'choice'] as const;
const tableOfWording = goalWordings.columns.find(({ key }) => key === 'table') as Column;

describe('any cell', () => {
  it.each(['', '   ', '\u200f', '\u00a0\n', '-', ' • '])('is empty where it holds only blanks: %j', (blank) => {
    for (const kind of kinds) expect(read(kind, blank)).toBeUndefined();
  });

  it('keeps what is written to the letter, beside what is meant and where it stands', () => {
    expect(read('text', ' - نشـاط\u200f ')).toEqual({
      cell: { written: ' - نشـاط\u200f ', value: 'نشـاط', printed: 'own', at: 'G5', writtenAt: 'G5' },
    });
  });

  it('takes a number in a text column as people see it', () => {
    expect(read('text', 44501, '01/11/2021')).toMatchObject({ cell: { written: '01/11/2021' } });
  });
});

describe('a number that a format shows as a dash', () => {
  it('is zero, and no empty cell', () => {
    expect(read('number', 0, '-')).toMatchObject({ cell: { written: '-', value: '0', number: 0 } });
    expect(read('integer', 0, ' - ')).toMatchObject({ cell: { written: ' - ', integer: 0 } });
  });
});

describe('a cell of several lines', () => {
  it('gives its entries without bullets and empty lines', () => {
    expect(read('lines', '- عدد اللقاءات\n\n• عدد الوفود ')).toMatchObject({
      cell: { entries: ['عدد اللقاءات', 'عدد الوفود'] },
    });
  });
});

describe('a tick', () => {
  it.each([true, 'TRUE', 'نعم', 'yes', 'Yes', 1, '١', '✓', '✔', 'x'])('is set by %j', (written) => {
    expect(read('tick', written)).toMatchObject({ cell: { ticked: true } });
  });

  it.each([false, 'FALSE', 'لا', 'No', 0, '٠'])('is not set by %j', (written) => {
    expect(read('tick', written)).toMatchObject({ cell: { ticked: false } });
  });

  it.each(['ربما', '؟', '2', 'قريبًا'])('is asked about where %j stands', (written) => {
    expect(read('tick', written)).toMatchObject({ fault: 'unknown-option', values: { options: ['نعم', 'لا'] } });
  });
});

describe('a choice of a fixed list', () => {
  it.each(['المواءمة مع الموازنة', 'المواءمه  مع الموازنه.', 'Budget alignment', 'budget-alignment'])(
    'is recognised as %j',
    (written) => {
      expect(read(tableOfWording, written)).toMatchObject({ cell: { choiceId: 'budget-alignment' } });
    },
  );

  it('says which choices there are where it is none of them', () => {
    const reading = read(tableOfWording, 'جدول آخر');
    expect(reading).toMatchObject({ fault: 'unknown-option', values: { value: 'جدول آخر' } });
    expect(reading).toHaveProperty('values.options.length', 5);
  });

  it('is left to the framework where the framework holds the list', () => {
    expect(read('choice', 'البرنامج القنصلي')).toMatchObject({ cell: { value: 'البرنامج القنصلي' } });
  });
});
