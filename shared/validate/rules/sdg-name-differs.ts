import { sdgLinks } from '../../../templates/sheets/framework/sdg-links.ts';
import { inFramework } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';
import { misnamedIn } from '../sdg-mentions.ts';

/** A Sustainable Development Goal is named with the name of another one. */
export const sdgNameDiffers = defineRule({
  code: 'sdg-name-differs',
  scope: 'framework',
  reads: ['sdgs', 'sdgLinks'],
  severity: 'warning',
  tells: 'planning-unit',
  message: {
    ar: 'سُمّي هدف التنمية المستدامة رقم ({number}) باسم {name}، وهو اسم الهدف رقم ({other}). واسم الهدف رقم ({number}) في القائمة {right}. يُرجى تصحيح الرقم أو الاسم.',
    en: 'SDG {number} is named {name}, which is the name of SDG {other}. The list names SDG {number} {right}. Please correct the number or the name.',
  },
  source: 'Sector strategy 2021-2023, table of SDG links: SDG 17 is printed with the name of SDG 8',
  *check({ sdgs = [], sdgLinks: links = [] }) {
    for (const { text } of links) {
      if (!text) continue;
      for (const { number, named } of misnamedIn(text.value, sdgs)) {
        const right = sdgs.find((sdg) => sdg.number === number)?.name ?? '';
        const values = { number, name: named.name, other: named.number, right };
        yield { ...inFramework(sdgLinks.id, text.at, 'sdgText'), values };
      }
    }
  },
});
