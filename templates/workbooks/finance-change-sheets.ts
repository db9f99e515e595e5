import { changeTable } from './change-table.ts';
import type { SheetsTemplate } from './workbook-template.ts';

/** What changed since the last report that was sent, which waivers are in force, and the block to sign. */
export const financeChangeSheets = {
  changes: {
    per: 'plan',
    sheet: {
      name: 'التغييرات',
      blocks: [
        { block: 'line', style: 'title', text: 'التغييرات منذ آخر تقرير أُرسل' },
        { block: 'line', style: 'subtitle', text: 'التقرير السابق: {sinceNumber} · كما في {sinceDay}' },
        { block: 'line', style: 'note', text: '{otherRules}' },
        { block: 'line', style: 'note', text: '{whoUnknown}' },
        { block: 'line', style: 'warning', text: '{neverSent}' },
        { ...changeTable, whenEmpty: { as: 'line', line: { block: 'line', style: 'note', text: '{nothingChanged}' } } },
      ],
    },
  },
  waivers: {
    per: 'plan',
    sheet: {
      name: 'الاستثناءات',
      blocks: [
        { block: 'line', style: 'title', text: 'الاستثناءات السارية' },
        {
          block: 'table',
          rows: 'waivers',
          whenEmpty: { as: 'line', line: { block: 'line', style: 'note', text: 'لا استثناءات سارية.' } },
          columns: [
            { key: 'code', heading: 'القاعدة', width: 26, tinted: true },
            { key: 'department', heading: 'الجهة', width: 22 },
            { key: 'activity', heading: 'النشاط', width: 30 },
            { key: 'reason', heading: 'السبب', width: 30 },
            { key: 'by', heading: 'أقرّه', width: 18 },
            { key: 'from', heading: 'من', width: 15 },
            { key: 'until', heading: 'حتى', width: 15 },
          ],
        },
      ],
    },
  },
  signatures: {
    per: 'plan',
    sheet: {
      name: 'التوقيع',
      blocks: [
        { block: 'line', style: 'title', text: 'التوقيع' },
        { block: 'line', style: 'goal', text: 'رقم التقرير: {reportNumber}' },
        { block: 'line', style: 'note', text: 'بصمة ما يقوم عليه التقرير (SHA-256): {reportSha256}' },
        {
          block: 'line',
          style: 'note',
          text: 'البصمة لما يقوم عليه التقرير: النسخ السارية والبيانات المرجعية والقواعد والنموذج. بصمة الملف نفسه في رسالة الإرسال.',
        },
        {
          block: 'table',
          rows: 'signatures',
          leastRowPt: 48,
          columns: [
            { key: 'role', heading: 'الإجراء', width: 20, tinted: true },
            { key: 'name', heading: 'الاسم والمنصب', width: 44 },
            { key: 'signature', heading: 'التوقيع', width: 44 },
            { key: 'day', heading: 'التاريخ', width: 30 },
          ],
        },
      ],
    },
  },
} as const satisfies Readonly<Record<string, SheetsTemplate>>;
