import type { Look } from '../../templates/workbooks/workbook-look.ts';
import { areaReference } from './row-xml.ts';
import type { SheetDescription } from './workbook-description.ts';

const colourXml = (colour: string): string => `<color rgb="FF${colour}"/>`;

/**
 * What shades a sheet's numbers by their size, as it stands in its part of an .xlsx file: programs choose the colour
 * between those of a 0 and of the largest number, and do so again when a number is changed.
 */
export const shadingXml = (
  { shaded = [] }: Pick<SheetDescription, 'shaded'>,
  { sizeColours: { zero, largest } }: Look,
): string =>
  shaded
    .map((areas, index) => {
      const scale = `<cfvo type="num" val="0"/><cfvo type="max"/>${colourXml(zero)}${colourXml(largest)}`;
      const rule = `<cfRule type="colorScale" priority="${index + 1}"><colorScale>${scale}</colorScale></cfRule>`;
      const cells = areas.map(areaReference).join(' ');
      return `<conditionalFormatting sqref="${cells}">${rule}</conditionalFormatting>`;
    })
    .join('');
