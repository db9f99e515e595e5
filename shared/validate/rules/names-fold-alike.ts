import { aliases } from '../../../templates/sheets/framework/aliases.ts';
import { goals } from '../../../templates/sheets/framework/goals.ts';
import { programmes } from '../../../templates/sheets/framework/programmes.ts';
import { sections } from '../../../templates/sheets/framework/sections.ts';
import { fold } from '../../language/fold.ts';
import { inFramework } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';

interface Named {
  readonly list: string;
  readonly table: string;
  readonly id: string;
  readonly name: string;
  readonly column: string;
  readonly at: string;
  readonly isAlias?: true;
}

/** Two different entries have names that cannot be told apart once spelling is ignored. */
export const namesFoldAlike = defineRule({
  code: 'names-fold-alike',
  scope: 'framework',
  reads: ['goals', 'programmes', 'sections', 'aliases'],
  severity: 'error',
  tells: 'planning-unit',
  message: {
    ar: 'الاسم {name} لا يختلف عن {other} إلا في الرسم أو المسافات. يُرجى جعل الاسمين مختلفين.',
    en: 'The name {name} differs from {other} in spelling or spaces only. Please make the two different.',
  },
  source: 'Reference data in which two entries cannot be told apart is refused',
  *check({ goals: allGoals, programmes: allProgrammes, sections: allSections, aliases: allAliases }) {
    const named: Named[] = [
      ...allGoals.map(({ number, title, at }) => ({
        list: 'goals',
        table: goals.id,
        id: String(number),
        name: title,
        column: 'title',
        at: at.title,
      })),
      ...allProgrammes.map(({ id, name, at }) => ({
        list: 'programmes',
        table: programmes.id,
        id,
        name,
        column: 'name',
        at: at.name,
      })),
      // An alias stands among the programmes: the same wording for its own programme adds nothing, and does no harm.
      ...allAliases.map(({ written, programmeId = '', at }) => ({
        list: 'programmes',
        table: aliases.id,
        id: programmeId,
        name: written,
        column: 'written',
        at: at.written,
        isAlias: true as const,
      })),
      ...allSections.map(({ id, title, at }) => ({
        list: 'sections',
        table: sections.id,
        id,
        name: title,
        column: 'title',
        at: at.title,
      })),
    ];
    const first = new Map<string, Named>();
    for (const entry of named) {
      const key = `${entry.list}|${fold(entry.name)}`;
      const other = first.get(key);
      const harmless = other?.id === entry.id && entry.isAlias;
      if (other && !harmless)
        yield { ...inFramework(entry.table, entry.at, entry.column), values: { name: entry.name, other: other.name } };
      else if (!other) first.set(key, entry);
    }
  },
});
