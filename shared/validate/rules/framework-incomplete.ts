import { goals } from '../../../templates/sheets/framework/goals.ts';
import { programmes } from '../../../templates/sheets/framework/programmes.ts';
import { sections } from '../../../templates/sheets/framework/sections.ts';
import { inFramework } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';

/** A table without which no plan can be read has no rows: far more often a slip than a decision. */
export const frameworkIncomplete = defineRule({
  code: 'framework-incomplete',
  scope: 'framework',
  reads: [],
  severity: 'error',
  tells: 'planning-unit',
  message: {
    ar: 'جدول {table} فارغ. لم يُحذف شيء مما قُبل من قبل. يُرجى تعبئة الجدول.',
    en: 'The table {table} is empty. Nothing that was accepted before is lost. Please fill in the table.',
  },
  source: 'An empty reading never replaces what is in force',
  *check(framework) {
    const tables = [
      { table: goals, rows: framework.goals },
      { table: programmes, rows: framework.programmes },
      { table: sections, rows: framework.sections },
    ];
    for (const { table, rows } of tables) {
      if (rows.length === 0) yield { ...inFramework(table.id, 'A1', ''), values: { table: table.title.ar } };
    }
  },
});
