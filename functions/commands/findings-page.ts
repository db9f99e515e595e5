import type { Addressee, FindingDefinition, Severity } from '../../shared/findings/define-finding.ts';
import type { Text } from '../../shared/language/text.ts';
import { readFaults } from '../../shared/read/read-faults.ts';
import type { Subjects } from '../../shared/validate/define-rule.ts';
import { rules } from '../../shared/validate/rules.ts';
import { arabicParagraph, markdownPage, markdownTable } from './markdown.ts';

const severities: Readonly<Record<Severity, Text>> = {
  error: { ar: 'خطأ', en: 'error' },
  warning: { ar: 'تنبيه', en: 'warning' },
  remark: { ar: 'للعلم', en: 'remark' },
};

const addressees: Readonly<Record<Addressee, Text>> = {
  department: { ar: 'الجهة', en: 'department' },
  'planning-unit': { ar: 'وحدة التخطيط', en: 'planning unit' },
};

const scopes: Readonly<Record<keyof Subjects, string>> = {
  department: 'Rules about a department’s plan · قواعد خطة الجهة',
  framework: 'Rules about the framework · قواعد البيانات المرجعية للخطة',
  plan: 'Rules about all that is in force · قواعد النسخ السارية معًا',
};

const introduction = `
An **error** (خطأ) returns the submission and the version in force stays; a **warning** (تنبيه) is accepted and shown;
a **remark** (للعلم) says what was understood. What stands between braces is filled in: \`{activities}\` and \`{times}\`
with their noun, \`{cells}\` with addresses, \`{count}\` with a number, everything else with the value itself. A part
between square brackets is left out where its value is empty.`.trim();

/** Everything that can be said about a spreadsheet: docs/findings.md. */
export const findingsPage = (): string =>
  markdownPage('Findings · الملاحظات', [
    introduction,
    ...scopePart('Found while reading · ما يظهر عند القراءة', readFaults),
    ...(Object.keys(scopes) as (keyof Subjects)[]).flatMap((scope) => scopePart(scopes[scope], rules[scope])),
  ]);

const scopePart = (title: string, definitions: readonly FindingDefinition[]): string[] => [
  `## ${title}`,
  markdownTable(
    ['Code', 'Severity', 'Who is told', 'Source'],
    definitions.map(({ code, severity, tells, source }) => [
      `[\`${code}\`](#${code})`,
      bothLanguages(severities[severity]),
      bothLanguages(addressees[tells]),
      source,
    ]),
  ),
  ...definitions.flatMap(({ code, message }) => [`### ${code}`, arabicParagraph(message.ar), message.en]),
];

const bothLanguages = ({ ar, en }: Text): string => `${en} · ${ar}`;
