import { basename } from 'node:path';
import type { CellRef } from '../../shared/findings/breach.ts';
import type { Severity } from '../../shared/findings/define-finding.ts';
import type { Finding } from '../../shared/findings/finding.ts';
import { countNoun } from '../../shared/language/count-noun.ts';
import { isolate } from '../../shared/language/isolate.ts';
import type { Text } from '../../shared/language/text.ts';
import type { Validation } from './validate-file.ts';

/** What is said of how a file was validated. */
export const notices = {
  framework: (path: string): Text => ({
    ar: `جرت المقارنة بالبيانات المرجعية في الملف «${isolate(basename(path))}».`,
    en: `Weighed against the reference data in “${isolate(basename(path))}”.`,
  }),
  department: (name: string): Text => ({
    ar: `الجهة: ${isolate(name)}.`,
    en: `Department: ${isolate(name)}.`,
  }),
  noSections: (name: string): Text => ({
    ar: `الجهة: ${isolate(name)}، وهي غير مذكورة بين الجهات المساهمة في أي محور من محاور الخطة.`,
    en: `Department: ${isolate(name)}, which is named as a contributor of no section.`,
  }),
  noFramework: {
    ar: 'لم نجد ملف البيانات المرجعية بجانب هذا الملف، فلم تُفحص أسماء البرامج والمحاور؛ فُحصت قراءة الخلايا فقط. يُرجى تحديده بالخيار ‎--framework‎.',
    en: 'No file of reference data lies beside this one, so names of programmes and sections were not checked: only whether the cells can be read. Name one with --framework.',
  },
  contributors: {
    ar: 'لم تُفحص أسماء الجهات المساهمة، فالجهات المسجلة لا تُعرف من الملف وحده.',
    en: 'Names of contributors were not checked: which departments are registered is not to be seen in the file.',
  },
} as const;

const severities: Readonly<Record<Severity, Text>> = {
  error: { ar: 'خطأ', en: 'error' },
  warning: { ar: 'تنبيه', en: 'warning' },
  remark: { ar: 'للعلم', en: 'remark' },
};

const kinds: Readonly<Record<Validation['kind'], Text>> = {
  department: { ar: 'خطة جهة', en: 'a department’s plan' },
  framework: { ar: 'البيانات المرجعية للخطة', en: 'the plan’s reference data' },
};

const planningUnit: Text = { ar: 'تعالجه وحدة التخطيط', en: 'for the planning unit' };

const mostAddresses = 12;

/** What a validation says to people, line by line: the address of each finding first, then its words. */
export function linesOf(file: string, validation: Validation, language: keyof Text): string[] {
  const { kind, findings, tabs } = validation;
  return [
    `${isolate(basename(file))}: ${kinds[kind][language]}`,
    ...validation.notices.map((notice) => notice[language]),
    ...findings.flatMap((finding) => ['', ...findingLines(finding, tabs, language)]),
    '',
    countsLine(validation, language),
  ];
}

function findingLines(finding: Finding, tabs: Validation['tabs'], language: keyof Text): string[] {
  const { severity, tells, message, cells } = finding;
  const addresses = addressesOf(cells, tabs);
  const more = addresses.length > mostAddresses ? ` … (${countNoun(cells.length, 'cell')[language]})` : '';
  const addressee = tells === 'planning-unit' ? ` (${planningUnit[language]})` : '';
  return [
    addresses.slice(0, mostAddresses).join(' ') + more,
    `  ${severities[severity][language]}${addressee}: ${message[language]}`,
  ];
}

/** Cells as people find them, `الخطة!G5`: the tab's title as it stands in the file; cells below one another as a range. */
function addressesOf(cells: readonly CellRef[], tabs: Validation['tabs']): string[] {
  const ranges: { tab: string; column: string; first: number; last: number }[] = [];
  for (const { sheet, a1 } of cells) {
    const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(a1) ?? [];
    const [tab, last] = [tabs[sheet] ?? sheet, ranges.at(-1)];
    if (last?.tab === tab && last.column === column && Number(row) === last.last) continue;
    if (last?.tab === tab && last.column === column && Number(row) === last.last + 1) last.last = Number(row);
    else ranges.push({ tab, column, first: Number(row), last: Number(row) });
  }
  return ranges.map(
    ({ tab, column, first, last }) => `${tab}!${column}${first}${last > first ? `:${column}${last}` : ''}`,
  );
}

function countsLine({ kind, counts, activities, indicators }: Validation, language: keyof Text): string {
  const found = (['error', 'warning', 'remark'] as const).map((each) => countNoun(counts[each], each)[language]);
  const read =
    kind === 'department'
      ? [countNoun(activities, 'activity')[language], countNoun(indicators, 'indicator')[language]]
      : [];
  return [...found, ...read].join(language === 'ar' ? '، ' : ', ');
}

/** What is said of a file that cannot be read, in both languages: nobody knows yet who reads it. */
export const unreadable = (file: string, why: string): Text => ({
  ar: `تعذّرت قراءة الملف ${isolate(basename(file))} على أنه جدول بيانات (${isolate(why)}). يُرجى فتحه في Excel أو LibreOffice وحفظه من جديد بصيغة xlsx.`,
  en: `${basename(file)} cannot be read as a spreadsheet (${why}). Please open it in Excel or LibreOffice and save it again as .xlsx.`,
});
