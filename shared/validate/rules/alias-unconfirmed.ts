import { aliases } from '../../../templates/sheets/framework/aliases.ts';
import { inFramework } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';

/** Nobody vouches for an alias: it resolves no name until somebody does. */
export const aliasUnconfirmed = defineRule({
  code: 'alias-unconfirmed',
  scope: 'framework',
  reads: ['aliases'],
  severity: 'warning',
  tells: 'planning-unit',
  message: {
    ar: 'لم يؤكد أحد التسمية البديلة {written} بعد، فلا تُقرأ على أنها {means}. يُرجى كتابة اسم من أكّدها.',
    en: 'Nobody has confirmed the alias {written} yet, so it is not read as {means}. Please write who confirms it.',
  },
  source: 'Framework, tab of aliases: a wording is confirmed by somebody, never guessed',
  *check({ aliases: all }) {
    for (const { written, means, confirmedBy, at } of all) {
      if (confirmedBy === '') yield { ...inFramework(aliases.id, at.written, 'written'), values: { written, means } };
    }
  },
});
