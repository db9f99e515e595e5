import { coverWords } from '../templates/workbooks/cover.ts';
import { financeWords } from '../templates/workbooks/finance-words.ts';
import { ruleTitles } from '../templates/workbooks/rule-titles.ts';
import type { WorkbookTemplate } from '../templates/workbooks/workbook-template.ts';
import type { ReportStamp, SentReport } from './finance/finance-report.ts';
import { dayAt } from './language/start-of-day.ts';
import { sha256Of } from './plan/content-hash.ts';
import type { VersionsAsOf } from './plan-as-of.ts';
import { rendererVersion } from './render/render.ts';
import { rulesVersion } from './validate/rules-version.ts';

/**
 * What a report says of the plan rests on this alone. Approvals and waivers stand in the framework's version; how a
 * department stands is in no version.
 */
const dataOf = ({ asOf, timeZone, framework, departments, missing }: VersionsAsOf): Record<string, unknown> => ({
  asOf,
  timeZone,
  framework: [framework.version, framework.contentSha256],
  departments: departments.map(({ department, version, state }) => [
    department.id,
    version.version,
    version.contentSha256,
    state,
  ]),
  missing: missing.map(({ department, state }) => [department.id, state]),
});

/** SHA-256 of the data of a report, whatever its template, the rules and the renderer are. */
export const dataSha256Of = (versions: VersionsAsOf): string => sha256Of(dataOf(versions));

/** SHA-256 of all that a report's bytes follow from: equal pins give equal bytes. */
export const pinsSha256Of = (
  template: WorkbookTemplate,
  versions: VersionsAsOf,
  since: SentReport | undefined,
): string =>
  sha256Of({
    ...dataOf(versions),
    template: sha256Of([template, coverWords, ruleTitles]),
    rendererVersion,
    ...(template.reports === 'finance' ? { finance: [rulesVersion, sha256Of(financeWords), since ?? null] } : {}),
  });

/** The number and the hash by which people tell one report from another. */
export const stampOf = ({ initials }: WorkbookTemplate, versions: VersionsAsOf, pinsSha256: string): ReportStamp => {
  const day = dayAt(new Date(versions.asOf), versions.timeZone).replaceAll('-', '');
  const number = [initials, day, pinsSha256.slice(0, 8).toUpperCase()].join('-');
  return { number, sha256: pinsSha256 };
};
