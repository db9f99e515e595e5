/** The order that the Open XML schema gives the properties of a font; the writer that we use has its own. */
const order = [
  'b',
  'i',
  'strike',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

const rank = (element: string): number => order.indexOf(/^<(\w+)/.exec(element)?.[1] ?? '');

const sorted = (properties: string): string =>
  (properties.match(/<[^>]+\/>/g) ?? []).toSorted((a, b) => rank(a) - rank(b)).join('');

/** A workbook's styles with every font's properties in the schema's order: strict readers refuse any other. */
export const withFontsInOrder = (stylesXml: string): string =>
  stylesXml.replace(/<font>(.*?)<\/font>/gs, (_font, properties: string) => `<font>${sorted(properties)}</font>`);
