import { frameworkSpreadsheet } from '../templates/sheets/framework-spreadsheet.ts';
import type { FindingDefinition } from './findings/define-finding.ts';
import type { NamedEntry } from './language/known-names.ts';
import type { Framework } from './plan/framework.ts';
import { evidenceOf } from './read/evidence.ts';
import { frameworkOfRows } from './read/framework-of-rows.ts';
import { placesOf } from './read/places-of.ts';
import { readFaults } from './read/read-faults.ts';
import { readFramework } from './read/read-framework.ts';
import { tornLines } from './read/torn-lines.ts';
import type { RawSpreadsheet } from './schema/raw-spreadsheet.ts';
import { type Submission, unreadOf } from './submission.ts';
import { evaluateFramework } from './validate/evaluate.ts';
import { rules } from './validate/rules.ts';

const definitions: ReadonlyMap<string, FindingDefinition> = new Map(
  [...readFaults, ...rules.framework].map((definition) => [definition.code, definition]),
);

/** read → validate, of the planning unit's spreadsheet, which needs no tick and has no activities. */
export function frameworkSubmission(
  raw: RawSpreadsheet,
  departments: readonly NamedEntry[],
  former?: Framework,
): Submission {
  const rows = readFramework(raw);
  const framework = frameworkOfRows(rows, departments, former);
  const breaches = [...rows.breaches, ...tornLines(framework, former)];
  return {
    body: { kind: 'framework', raw: evidenceOf(raw, frameworkSpreadsheet.tables), framework },
    content: { unread: unreadOf(breaches), framework },
    findings: evaluateFramework(framework, {
      breaches,
      understood: rows.understood,
      faults: readFaults,
    }),
    weighed: true,
    ready: true,
    activities: 0,
    indicators: 0,
    vanished: { activities: 0, of: 0, wholeSection: false },
    removal: undefined,
    answerable: {
      raw,
      places: placesOf(raw, frameworkSpreadsheet.tables),
      definitions,
      activities: [],
      former: [],
      copies: new Map(),
      contact: '',
    },
  };
}
