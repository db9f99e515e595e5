import { aliases } from '../../../templates/sheets/framework/aliases.ts';
import { alignment } from '../../../templates/sheets/framework/alignment.ts';
import { knownNames } from '../../language/known-names.ts';
import { inFramework } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';

/** The framework itself names a programme that its own list does not hold. */
export const unknownProgrammeInFramework = defineRule({
  code: 'unknown-programme-in-framework',
  scope: 'framework',
  reads: ['programmes', 'alignment', 'aliases'],
  severity: 'error',
  tells: 'planning-unit',
  message: {
    ar: '{value} ليس في جدول برامج الموازنة. [لعل المقصود {suggestion}. ]يُرجى إضافته إلى الجدول أو تصحيح الاسم.',
    en: '{value} is not in the table of budget programmes. [Perhaps {suggestion} is meant. ]Please add it there or correct the name.',
  },
  source: 'Framework, tab of budget programmes: a closed list',
  *check({ programmes, alignment: lines, aliases: all }) {
    const { suggest } = knownNames(programmes);
    const valuesOf = (value: string) => ({ value, suggestion: suggest(value) ?? '' });
    for (const { programme, programmeId } of lines) {
      if (programmeId !== undefined) continue;
      const place = inFramework(alignment.id, programme.at, 'programme');
      yield { ...place, writtenAt: programme.writtenAt, values: valuesOf(programme.value) };
    }
    for (const { means, programmeId, at } of all) {
      if (programmeId === undefined) yield { ...inFramework(aliases.id, at.means, 'means'), values: valuesOf(means) };
    }
  },
});
