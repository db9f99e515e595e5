/**
 * What a sign takes: alone; or alone and joined to the letter before it; or alone, final, initial and medial.
 * How many there are says to which sides a letter joins.
 * Units: thousandths of the font's size.
 */
export type Widths = readonly number[];

/** Signs that take the same, in the regular font and in the bold one. */
export type Signs = readonly [signs: string, regular: Widths, bold: Widths];

const latinSigns: readonly Signs[] = [
  [' ,./\\I\u00A0', [278], [278]], // with the space that does not break
  ['!:;[]ft', [278], [333]],
  ['"', [355], [474]],
  ["'", [191], [238]],
  ['#$0123456789_ae\u00AB\u00BB\u2013', [556], [556]], // with guillemets and en dash
  ['?Lbdghnopqu', [556], [611]],
  ['ijl\u2018\u2019', [222], [278]], // with single quotation marks
  ['Jcksvxy', [500], [556]],
  ['z', [500], [500]],
  ['r', [333], [389]],
  ['w', [722], [778]],
  ['m', [833], [889]],
  ['M', [833], [833]],
  ['W', [944], [944]],
  ['&ABK', [667], [722]],
  ['EPSVXY', [667], [667]],
  ['FTZ', [611], [611]],
  ['CDHNRU', [722], [722]],
  ['GOQ', [778], [778]],
  ['()-`\u00B7', [333], [333]], // with the middle dot
  ['{}', [334], [389]],
  ['|', [260], [280]],
  ['*', [389], [389]],
  ['+<=>~', [584], [584]],
  ['^', [469], [584]],
  ['%', [889], [889]],
  ['@', [1015], [975]],
  ['\u201C\u201D', [333], [500]], // double quotation marks
  ['\u2022', [350], [350]], // bullet
  ['\u2014\u2026', [1000], [1000]], // em dash, ellipsis
];

const arabicSigns: readonly Signs[] = [
  ['\u0621', [413], [469]], // hamza
  ['\u0622', [207, 229], [238, 253]], // alef with madda
  ['\u0623\u0625\u0627', [207, 229], [217, 234]], // alef, with and without hamza
  ['\u0624\u0648', [432, 432], [451, 451]], // waw, with and without hamza
  ['\u0626\u064A', [638, 588, 244, 244], [645, 577, 271, 271]], // yeh, with and without hamza
  ['\u0649\u06CC', [638, 588, 244, 244], [645, 554, 271, 271]], // alef maksura, Persian yeh
  ['\u0628\u062A\u062B\u067E', [713, 713, 244, 244], [649, 649, 271, 271]], // beh, teh, theh, peh
  ['\u0629', [282, 375], [343, 415]], // teh marbuta
  ['\u062C\u062D\u062E\u0686', [563, 526, 530, 530], [577, 559, 523, 523]], // jeem, hah, khah, tcheh
  ['\u062F\u0630', [337, 337], [343, 343]], // dal, thal
  ['\u0631\u0632\u0698', [489, 489], [433, 433]], // reh, zain, jeh
  ['\u0633\u0634', [821, 821, 531, 531], [899, 899, 608, 608]], // seen, sheen
  ['\u0635\u0636', [1098, 1098, 846, 846], [1063, 1063, 771, 771]], // sad, dad
  ['\u0637\u0638', [582, 582, 582, 582], [523, 523, 523, 523]], // tah, zah
  ['\u0639\u063A', [544, 450, 526, 394], [541, 469, 541, 360]], // ain, ghain
  ['\u0641\u06A4', [789, 789, 268, 263], [758, 758, 305, 324]], // feh, veh
  ['\u0642', [582, 582, 268, 263], [612, 612, 305, 324]], // qaf
  ['\u0643', [601, 601, 394, 394], [541, 541, 360, 360]], // kaf
  ['\u06A9\u06AF', [812, 933, 394, 515], [757, 879, 360, 542]], // Persian kaf, gaf
  ['\u0644', [506, 506, 207, 207], [451, 451, 234, 234]], // lam
  ['\u0645', [338, 338, 394, 394], [360, 360, 415, 415]], // meem
  ['\u0646', [526, 526, 244, 244], [541, 541, 271, 271]], // noon
  ['\u0647', [282, 375, 450, 394], [343, 415, 469, 451]], // heh
  ['\u0640', [207, 207, 207, 207], [198, 198, 198, 198]], // tatweel
  ['\u060C\u061B\u066B\u066C', [319], [319]], // comma, semicolon, separators of decimals and thousands
  ['\u061F', [356], [356]], // question mark
  ['\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669', [526], [562]], // digits
  ['\u06F0\u06F1\u06F2\u06F3\u06F4\u06F5\u06F6\u06F7\u06F8\u06F9', [526], [562]], // Persian digits
  ['\u066A\u066D', [526], [526]], // percent sign, star
];

/**
 * The font Arial, which every office computer has: what its signs take, and its lines.
 * Units: thousandths of the font's size.
 * Source: the font's own horizontal metrics (Arial, version 5).
 */
export const arial = {
  signs: [...latinSigns, ...arabicSigns],
  /** A lam and the alef after it are one sign: what they take by their alef, alone and joined to the letter before. */
  lamAlefs: [
    ['\u0622', [544, 601], [541, 596]],
    ['\u0623\u0625\u0627', [544, 601], [486, 541]],
  ] as readonly Signs[],
  ascent: 905,
  descent: 212,
  lineGap: 33,
};
