import { cellComplaints } from './lint/cell-complaints.ts';
import { formComplaints } from './lint/form-complaints.ts';
import { mergeComplaints } from './lint/merge-complaints.ts';
import { packageComplaints } from './lint/package-complaints.ts';
import { linkComplaints } from './lint/link-complaints.ts';
import { pageEdgeComplaints } from './lint/page-edge-complaints.ts';
import { parseXml, type XmlElement } from './lint/parse-xml.ts';
import { shadingComplaints } from './lint/shading-complaints.ts';
import { sheetComplaints } from './lint/sheet-complaints.ts';
import { styleCount, stylesComplaints } from './lint/styles-complaints.ts';
import { unzip } from './lint/unzip.ts';
import { workbookComplaints } from './lint/workbook-complaints.ts';
import { type Parts, partsOfKind, sheetsOf, notXml } from './lint/workbook-file.ts';

/** Texts that a workbook was meant to hold, as Excel is to show them. */
export interface Meant {
  readonly texts?: ReadonlySet<string>;
}

/**
 * What is broken or dangerous in an .xlsx file that we wrote, one sentence for each complaint; none where Office opens
 * it as it was meant. It reads the file by itself, and knows all that our workbooks hold: anything else is a complaint.
 */
export const lint = (bytes: Uint8Array, { texts }: Meant = {}): string[] => {
  const { parts, complaints } = readParts(bytes);
  if (!parts) return complaints;
  return [
    ...packageComplaints(parts),
    ...formComplaints(parts),
    ...workbookComplaints(parts),
    ...contentComplaints(parts, texts),
  ];
};

interface ReadParts {
  /** Absent where one of them could not be read: whatever else were said would follow from that. */
  readonly parts?: Parts;
  readonly complaints: string[];
}

const readParts = (bytes: Uint8Array): ReadParts => {
  try {
    return asXml(unzip(Buffer.from(bytes)));
  } catch (error) {
    return { complaints: [(error as Error).message] };
  }
};

const asXml = (archive: ReadonlyMap<string, Buffer>): ReadParts => {
  const parts = new Map<string, XmlElement>();
  const complaints: string[] = [];
  for (const [path, bytes] of archive)
    try {
      parts.set(path, /\.(?:xml|rels)$/.test(path) ? parseXml(bytes) : notXml);
    } catch (error) {
      complaints.push(`${path} is no XML: ${(error as Error).message}`);
    }
  return complaints.length > 0 ? { complaints } : { parts, complaints };
};

function* contentComplaints(parts: Parts, texts?: ReadonlySet<string>): Iterable<string> {
  const [, styles] = partsOfKind(parts, 'styles')[0] ?? [];
  if (styles) yield* stylesComplaints(styles);
  const limits = { styles: styleCount(styles), texts };
  const sheets = sheetsOf(parts);
  for (const { path, root } of sheets) {
    const checks = [cellComplaints(root, limits), linkComplaints(root, sheets), ...ofSheet.map((check) => check(root))];
    for (const check of checks) for (const complaint of check) yield `${path}: ${complaint}`;
  }
}

const ofSheet = [mergeComplaints, shadingComplaints, sheetComplaints, pageEdgeComplaints];
