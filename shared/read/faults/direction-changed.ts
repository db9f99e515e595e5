import { defineFinding } from '../../findings/define-finding.ts';

/** Characters that nobody sees show a text in another order than that in which it is written. */
export const directionChanged = defineFinding({
  code: 'direction-changed',
  severity: 'warning',
  tells: 'department',
  message: {
    ar: 'قُرئ النص {value}، لكنه قد يظهر في الخلية بترتيب آخر، لأن فيه رموز اتجاه لا تُرى. يُرجى التحقق منه، ثم مسح الخلية وكتابته من جديد.',
    en: 'The text was read as {value}, but the cell may show it in another order, for it holds marks of direction that nobody sees. Please check it, then clear the cell and type it anew.',
  },
  source: 'Unicode’s bidirectional algorithm: overrides, open embeddings and marks within a number or a Latin word',
});
