import { expect, it } from 'vitest';
import type { SourceCell } from '../../../shared/finance/figures.ts';
import { placesOf } from '../../../shared/render/finance/places-of.ts';

const cell = (table: string, a1: string, column = 'results'): SourceCell => ({
  ...{ department: 'framework', table, column, a1 },
});

it('joins cells below one another, and names each tab', () => {
  const cells = ['G3', 'G4', 'G5', 'G7', 'H8'].map((a1) => cell('alignment', a1));
  expect(placesOf([...cells, cell('plan', 'I9')])).toBe(
    'المواءمة مع الموازنة G3:G5\nالمواءمة مع الموازنة G7\nالمواءمة مع الموازنة H8\nالخطة I9',
  );
});

it('names the tab alone of what is said of a whole table', () => {
  expect(placesOf([cell('alignment', 'A1', '')])).toBe('المواءمة مع الموازنة');
});

it('says nothing of no cell', () => {
  expect(placesOf([])).toBe('');
});
