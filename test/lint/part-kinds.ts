import type { Forms } from './element-form.ts';
import { coreForms, extendedForms, workbookForms } from './package-forms.ts';
import { stylesForms } from './styles-forms.ts';
import { worksheetForms } from './worksheet-forms.ts';

/** One kind of part that our workbooks are made of. */
export interface PartKind {
  readonly contentType: string;
  /** The type of the relationship that leads to it. */
  readonly relationship: string;
  /** The namespace and the name of its outermost element. */
  readonly namespace: string;
  readonly root: string;
  /** Absent where it is somebody else's fixed text, such as the theme. */
  readonly forms?: Forms;
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const documents = 'application/vnd.openxmlformats-officedocument';
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const openPackage = 'http://schemas.openxmlformats.org/package/2006';

const ofSpreadsheet = (type: string, relationship: string, root: string, forms: Forms): PartKind => ({
  contentType: `${documents}.spreadsheetml.${type}+xml`,
  relationship: `${office}/relationships/${relationship}`,
  namespace: spreadsheet,
  root,
  forms,
});

/** Every kind of part that our workbooks are made of: no other, so nothing that is run, embedded or fetched. */
export const partKinds = {
  workbook: ofSpreadsheet('sheet.main', 'officeDocument', 'workbook', workbookForms),
  worksheet: ofSpreadsheet('worksheet', 'worksheet', 'worksheet', worksheetForms),
  styles: ofSpreadsheet('styles', 'styles', 'styleSheet', stylesForms),
  theme: {
    contentType: `${documents}.theme+xml`,
    relationship: `${office}/relationships/theme`,
    namespace: 'http://schemas.openxmlformats.org/drawingml/2006/main',
    root: 'a:theme',
  },
  core: {
    contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
    relationship: `${openPackage}/relationships/metadata/core-properties`,
    namespace: `${openPackage}/metadata/core-properties`,
    root: 'cp:coreProperties',
    forms: coreForms,
  },
  extended: {
    contentType: `${documents}.extended-properties+xml`,
    relationship: `${office}/relationships/extended-properties`,
    namespace: `${office}/extended-properties`,
    root: 'Properties',
    forms: extendedForms,
  },
} as const satisfies Readonly<Record<string, PartKind>>;

/** The name of a kind of part. */
export type PartKindName = keyof typeof partKinds;

/** The content types that a file gives to parts by the ending of their path; exceljs declares `vml` though it has none. */
export const defaultTypes: Readonly<Record<string, string>> = {
  rels: `application/vnd.openxmlformats-package.relationships+xml`,
  xml: 'application/xml',
  vml: `${documents}.vmlDrawing`,
};
