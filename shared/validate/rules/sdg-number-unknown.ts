import { sdgLinks } from '../../../templates/sheets/framework/sdg-links.ts';
import { inFramework } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';
import { numbersInList, numbersInText } from '../sdg-mentions.ts';

/** A goal is linked with a Sustainable Development Goal whose number the list does not hold. */
export const sdgNumberUnknown = defineRule({
  code: 'sdg-number-unknown',
  scope: 'framework',
  reads: ['sdgs', 'sdgLinks'],
  severity: 'warning',
  tells: 'planning-unit',
  message: {
    ar: 'الرقم ({number}) ليس في قائمة أهداف التنمية المستدامة. يُرجى تصحيح الرقم أو إضافة الهدف إلى القائمة.',
    en: 'The number {number} is not in the list of SDGs. Please correct it, or add the SDG to the list.',
  },
  source: 'Framework, tab of Sustainable Development Goals: the list is data, and an eighteenth is proposed',
  *check({ sdgs, sdgLinks: links = [] }) {
    // Without a list nobody can say that a number is none.
    if (!sdgs) return;
    const known = new Set(sdgs.map(({ number }) => number));
    for (const { text, numbers } of links) {
      const named = [
        { column: 'sdgText', at: text?.at, found: numbersInText(text?.value ?? '') },
        { column: 'sdgNumbers', at: numbers?.at, found: numbersInList(numbers?.value ?? '') },
      ];
      for (const { column, at = '', found } of named) {
        for (const number of new Set(found))
          if (!known.has(number)) yield { ...inFramework(sdgLinks.id, at, column), values: { number } };
      }
    }
  },
});
