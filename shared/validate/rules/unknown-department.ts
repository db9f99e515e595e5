import { removals } from '../../../templates/sheets/framework/removals.ts';
import { inFramework } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';

/** A removal is confirmed for a department that is not registered: it would hold for nobody. */
export const unknownDepartment = defineRule({
  code: 'unknown-department',
  scope: 'framework',
  reads: ['removals'],
  severity: 'error',
  tells: 'planning-unit',
  message: {
    ar: '{value} ليست من الجهات المسجلة. [لعل المقصود {suggestion}. ]يُرجى كتابة اسم الجهة كما سُجّلت.',
    en: '{value} is not a registered department. [Perhaps {suggestion} is meant. ]Please write the department’s registered name.',
  },
  source: 'Departments as the administrator registered them',
  *check({ removals: all = [] }) {
    for (const { department: value, departmentId, suggestion = '', at } of all) {
      if (departmentId !== undefined) continue;
      yield { ...inFramework(removals.id, at.department, 'department'), values: { value, suggestion } };
    }
  },
});
