import { goals } from '../../../templates/sheets/framework/goals.ts';
import { programmes } from '../../../templates/sheets/framework/programmes.ts';
import { sections } from '../../../templates/sheets/framework/sections.ts';
import { fold } from '../../language/fold.ts';
import { inFramework } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';

/** Two different entries have names that cannot be told apart once spelling is ignored. */
export const namesFoldAlike = defineRule({
  code: 'names-fold-alike',
  scope: 'framework',
  severity: 'error',
  tells: 'planning-unit',
  message: {
    ar: 'الاسم {name} مكرر: لا يختلف عن اسم آخر إلا في الرسم أو المسافات. يُرجى جعل الاسمين مختلفين.',
    en: 'The name {name} stands twice: it differs from another one in spelling or spaces only. Please make the two different.',
  },
  source: 'Decisions: master data in which two entries fold to one is refused',
  *check({ goals: allGoals, programmes: allProgrammes, sections: allSections }) {
    const named = [
      ...allGoals.map(({ title, at }) => ({ table: goals.id, name: title, at, column: 'title' })),
      ...allProgrammes.map(({ name, at }) => ({ table: programmes.id, name, at, column: 'name' })),
      ...allSections.map(({ title, at }) => ({ table: sections.id, name: title, at, column: 'title' })),
    ];
    const seen = new Set<string>();
    for (const { table, name, at, column } of named) {
      const key = `${table}|${fold(name)}`;
      if (seen.has(key)) yield { ...inFramework(table, at, column), values: { name } };
      seen.add(key);
    }
  },
});
