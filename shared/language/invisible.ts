/** Characters that print nothing: bidi marks and isolates, zero-width joiners, soft hyphens, variation selectors. */
export const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** The signs by which people begin an entry of a list; U+F0B7 is what Word pastes for its round bullet. */
export const bulletSigns = '\\-\\*•·‣⁃‐-―−■□▪▫●○◦◆◇➢➤\uF0B7';
