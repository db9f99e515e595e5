import { anyValue, bare, count, flag, type Forms, holding, mixing, worded } from './element-form.ts';

/** All that stands in the list of a file's content types. */
export const contentTypesForms: Forms = {
  Types: mixing('Default* Override*'),
  Default: bare({ Extension: anyValue, ContentType: anyValue }),
  Override: bare({ PartName: anyValue, ContentType: anyValue }),
};

/** All that stands in a list of relationships: no `TargetMode`, by which a target lies outside the file. */
export const relationshipsForms: Forms = {
  Relationships: holding('Relationship*'),
  Relationship: bare({ Id: anyValue, Type: anyValue, Target: anyValue }),
};

/**
 * All that stands in the part that lists the sheets.
 * Source: ECMA-376, part 1, sml.xsd, CT_Workbook
 */
export const workbookForms: Forms = {
  workbook: holding('fileVersion workbookPr bookViews sheets definedNames calcPr', { 'mc:Ignorable': anyValue }),
  fileVersion: bare({ appName: anyValue, lastEdited: count, lowestEdited: count, rupBuild: count }),
  workbookPr: bare({ defaultThemeVersion: count, filterPrivacy: flag }),
  bookViews: holding('workbookView'),
  workbookView: bare({
    xWindow: count,
    yWindow: count,
    windowWidth: count,
    windowHeight: count,
    firstSheet: count,
    activeTab: count,
    visibility: /^visible$/,
  }),
  sheets: holding('sheet*'),
  sheet: bare({ sheetId: count, name: anyValue, state: /^visible$/, 'r:id': anyValue }),
  definedNames: holding('definedName*'),
  definedName: worded({ name: anyValue, localSheetId: count }),
  calcPr: bare({ calcId: count, fullCalcOnLoad: flag }),
};

/** All that a file says of its origin. */
export const coreForms: Forms = {
  'cp:coreProperties': mixing(
    'dc:creator dc:title dc:subject dc:description dc:language cp:keywords cp:category cp:lastModifiedBy dcterms:created dcterms:modified',
  ),
  'dc:creator': worded(),
  'dc:title': worded(),
  'dc:subject': worded(),
  'dc:description': worded(),
  'dc:language': worded(),
  'cp:keywords': worded(),
  'cp:category': worded(),
  'cp:lastModifiedBy': worded(),
  'dcterms:created': worded({ 'xsi:type': /^dcterms:W3CDTF$/ }),
  'dcterms:modified': worded({ 'xsi:type': /^dcterms:W3CDTF$/ }),
};

/** All that a file says of the program that wrote it. */
export const extendedForms: Forms = {
  Properties: mixing(
    'Application DocSecurity ScaleCrop HeadingPairs TitlesOfParts Company Manager LinksUpToDate SharedDoc HyperlinksChanged AppVersion',
  ),
  Application: worded(),
  DocSecurity: worded(),
  ScaleCrop: worded(),
  HeadingPairs: holding('vt:vector'),
  TitlesOfParts: holding('vt:vector'),
  Company: worded(),
  Manager: worded(),
  LinksUpToDate: worded(),
  SharedDoc: worded(),
  HyperlinksChanged: worded(),
  AppVersion: worded(),
  'vt:vector': holding('vt:variant* vt:lpstr*', { size: count, baseType: /^(?:variant|lpstr)$/ }),
  'vt:variant': holding('vt:lpstr vt:i4'),
  'vt:lpstr': worded(),
  'vt:i4': worded(),
};
