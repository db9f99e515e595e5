/** A sheet of A4 paper on its side. Units: points. */
export const a4Landscape = { widthPt: 841.89, heightPt: 595.28 };

/** An inch. Units: points. */
export const inchPt = 72;
