import type { SheetsTemplate } from './workbook-template.ts';

/** The figures of the finance report: goals against programmes, what is covered, plan against budget, control lines. */
export const financeBudgetSheets = {
  matrix: {
    per: 'matrix',
    sheet: {
      name: '{matrixTitle}',
      blocks: [
        { block: 'line', style: 'title', text: 'الأهداف الاستراتيجية وبرامج الموازنة: {matrixTitle}' },
        {
          block: 'line',
          style: 'note',
          text: '{matrixNote}',
        },
        {
          block: 'table',
          rows: 'matrix',
          columns: [
            { key: 'goal', heading: 'الهدف الاستراتيجي', width: 44, tinted: true },
            { key: 'programme', heading: '', width: 22, shaded: true },
            { key: 'total', heading: 'المجموع', width: 18 },
          ],
        },
      ],
    },
  },
  coverage: {
    per: 'plan',
    sheet: {
      name: 'التغطية',
      blocks: [
        { block: 'line', style: 'title', text: 'التغطية في الاتجاهين' },
        {
          block: 'table',
          rows: 'coverage',
          columns: [
            { key: 'kind', heading: 'ما يُقاس', width: 36, merge: 'block', tinted: true, newBlock: 'strong' },
            { key: 'subject', heading: 'الهدف أو البرنامج', width: 44 },
            { key: 'numerator', heading: 'العدد', width: 12 },
            { key: 'denominator', heading: 'من أصل', width: 12 },
            { key: 'state', heading: 'قابلية الحساب', width: 34 },
          ],
        },
      ],
    },
  },
  budgets: {
    per: 'plan',
    sheet: {
      name: 'الخطة والموازنة',
      blocks: [
        { block: 'line', style: 'title', text: 'تكلفة الخطة مقابل الموازنة' },
        {
          block: 'line',
          style: 'note',
          text: 'الأساس هو المبلغ المعدّل إن وُجد، وإلا فالمبلغ المعتمد، لكل سطر من الموازنة. الفرق هو التكلفة ناقصًا الأساس. تكلفة تزيد على الأساس بنسبة 20% أو أكثر تُعدّ حالة عدم توافق؛ وما يقل عن ذلك يُذكر ولا يُعدّ كذلك. لا تُجمع عملات مختلفة.',
        },
        {
          block: 'table',
          rows: 'budgets',
          whenEmpty: {
            as: 'line',
            line: {
              block: 'line',
              style: 'warning',
              text: 'لا مبلغ موازنة ولا تكلفة يُحتسبان ضمن سنوات الخطة: المقارنة غير قابلة للحساب.',
            },
          },
          columns: [
            { key: 'programme', heading: 'برنامج الموازنة', width: 18, tinted: true },
            { key: 'year', heading: 'السنة', width: 10 },
            { key: 'centre', heading: 'مركز المسؤولية', width: 13 },
            { key: 'currency', heading: 'العملة', width: 10 },
            { key: 'costed', heading: 'أنشطة قُدّرت تكلفتها', width: 9 },
            { key: 'activities', heading: 'من أصل', width: 8 },
            { key: 'planned', heading: 'تكلفة الخطة', width: 15 },
            { key: 'approved', heading: 'المبلغ المعتمد', width: 15 },
            { key: 'revised', heading: 'المبلغ المعدّل', width: 15 },
            { key: 'committed', heading: 'المبلغ الملتزم به', width: 15 },
            { key: 'paid', heading: 'المبلغ المدفوع', width: 15 },
            { key: 'baseAmount', heading: 'الأساس', width: 15 },
            { key: 'gap', heading: 'الفرق', width: 15 },
            { key: 'verdict', heading: 'النتيجة', width: 17 },
            { key: 'source', heading: 'المصدر', width: 24 },
          ],
        },
      ],
    },
  },
  controls: {
    per: 'plan',
    sheet: {
      name: 'أسطر الضبط',
      blocks: [
        { block: 'line', style: 'title', text: 'أسطر الضبط: المجموع نفسه بطرق مختلفة' },
        {
          block: 'table',
          rows: 'controls',
          columns: [
            { key: 'measure', heading: 'ما يُجمع', width: 38, tinted: true },
            { key: 'byProgramme', heading: 'حسب البرامج', width: 25 },
            { key: 'byGoal', heading: 'حسب الأهداف', width: 25 },
            { key: 'byDepartment', heading: 'حسب الجهات', width: 25 },
            { key: 'byBudget', heading: 'حسب ورقة الموازنة', width: 25 },
            { key: 'difference', heading: 'الفرق', width: 25 },
          ],
        },
      ],
    },
  },
} as const satisfies Readonly<Record<string, SheetsTemplate>>;
