import { areaReference } from './row-xml.ts';
import type { Link } from './workbook-description.ts';
import { xmlAttribute } from './xml-text.ts';

const cellsOf = ({ from }: Link): string => {
  const reference = areaReference(from);
  const [first, last] = reference.split(':');
  return first === last && first !== undefined ? first : reference;
};

/** Between apostrophes a sheet may have any name; its own are doubled. */
const placeOf = ({ to: { sheet, row } }: Link): string => `'${sheet.replaceAll("'", "''")}'!A${row}`;

const linkXml = (link: Link): string => `<hyperlink ref="${cellsOf(link)}" location="${xmlAttribute(placeOf(link))}"/>`;

/** The links of a sheet as they stand in its part of an .xlsx file: to places in the workbook, never out of it. */
export const linksXml = (links: readonly Link[] = []): string =>
  links.length === 0 ? '' : `<hyperlinks>${links.map(linkXml).join('')}</hyperlinks>`;
