import { describe, expect, it } from 'vitest';
import { argbOf, colourOf } from '../../../../infra/local/google/cell-format.ts';
import { spreadsheetTheme } from '../../../../infra/local/google/spreadsheet-defaults.ts';

describe('a colour', () => {
  // Google's own numbers: what it tells of colours that have 256 steps a part.
  it.each(spreadsheetTheme.themeColors)(
    'of the theme ($colorType) comes out of an .xlsx as Google prints it',
    ({ color }) => {
      expect(colourOf(argbOf(color.rgbColor))).toEqual(color.rgbColor);
    },
  );

  it('of half a part is kept as 127 of 255, as recorded', () => {
    expect(argbOf({ red: 1, blue: 0.5 })).toBe('FFFF007F');
  });

  it('of an .xlsx comes through Google unchanged', () => {
    for (let part = 0; part < 256; part++) {
      const argb = `FF${part.toString(16).padStart(2, '0').toUpperCase().repeat(3)}`;
      expect(argbOf(colourOf(argb) ?? {})).toBe(argb);
    }
  });
});
