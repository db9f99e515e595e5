/** The styles that a look defines. */
export type StyleName =
  | 'coverTitle'
  | 'stamp'
  | 'title'
  | 'subtitle'
  | 'goal'
  | 'subHeading'
  | 'sectionTitle'
  | 'heading'
  | 'band'
  | 'body'
  | 'tinted'
  | 'total'
  | 'note'
  | 'warning';

/** One style; lengths are in points, colours `RRGGBB`. */
export interface Style {
  readonly sizePt: number;
  readonly bold?: true;
  readonly colour: string;
  readonly fill?: string;
  readonly bordered?: true;
  readonly horizontal: 'right' | 'center';
  readonly vertical: 'top' | 'middle';
}

/** How a workbook looks: one font, a few styles, two kinds of rule, a colour for links and two for sizes. */
export interface Look {
  /** The font whose letters shared/render/arial.ts knows: row heights rest on them. */
  readonly font: 'Arial';
  readonly borderColour: string;
  /** Of texts and numbers on which a click leads elsewhere; they are underlined, too. */
  readonly linkColour: string;
  /** What lies behind a 0 and behind the largest number of a column that is shaded by size. */
  readonly sizeColours: { readonly zero: string; readonly largest: string };
  readonly styles: Readonly<Record<StyleName, Style>>;
}

/** Texts in the three parts of a page's header or footer. */
export interface PageEdge {
  readonly right?: string;
  readonly center?: string;
  readonly left?: string;
}

/** How a sheet goes to paper: A4 on its side. `widthChars` is the width of all columns together, in digits of the default font. */
export interface PageSetUp {
  readonly marginsInch: { readonly sides: number; readonly top: number; readonly bottom: number };
  readonly widthChars: number;
  readonly footer: PageEdge;
}
