import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCell } from '../../../shared/read/read-cell.ts';
import type { Column, ColumnKind } from '../../../shared/schema/table.ts';
import { goalWordings } from '../../../templates/sheets/framework/goal-wordings.ts';

const column = (kind: ColumnKind): Column => ({
  key: 'key',
  kind,
  heading: { ar: 'عنوان', en: 'Heading' },
  widthPx: 100,
});
const read = (kind: ColumnKind | Column, value: string | number | boolean, text = String(value)) =>
  readCell(typeof kind === 'string' ? column(kind) : kind, { row: 4, column: 6, value, text }, 'G5');
const tableOfWording = goalWordings.columns.find(({ key }) => key === 'table') as Column;

describe('any cell', () => {
  it.each(['', '   ', '\u200f', '\u00a0\n', '-', ' • '])('is empty where it holds only blanks: %j', (blank) => {
    for (const kind of ['text', 'lines', 'integer', 'tick', 'choice'] as const)
      expect(read(kind, blank)).toBeUndefined();
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

describe('a cell of several lines', () => {
  it('gives its entries without bullets and empty lines', () => {
    expect(read('lines', '- عدد اللقاءات\n\n• عدد الوفود ')).toMatchObject({
      cell: { entries: ['عدد اللقاءات', 'عدد الوفود'] },
    });
  });
});

describe('a whole number', () => {
  it.each([
    [3, 3],
    ['3', 3],
    ['٣', 3],
    ['۱۲', 12],
    [' 2021 ', 2021],
    ['(4)', 4],
    ['-5', -5],
    [-5, -5],
    ['٠', 0],
  ])('is understood from %j', (written, integer) => {
    expect(read('integer', written)).toMatchObject({ cell: { integer } });
  });

  it.each(['؟', '؟؟', '.', '#', 'ثلاثة', '3.5', '1,234', '3 أو 4', '12%', '0x10', '1e3', 'Infinity'])(
    'is never made out of %j',
    (written) => {
      expect(read('integer', written)).toEqual({ fault: 'unreadable-number', values: { value: written } });
    },
  );

  it('is not half a number', () => {
    expect(read('integer', 3.5)).toMatchObject({ fault: 'unreadable-number' });
  });

  it('is the same in any digits', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(0x0660, 0x06f0), (integer, zero) => {
        const digits = String(integer).replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
        expect(read('integer', digits)).toMatchObject({ cell: { integer } });
      }),
    );
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
