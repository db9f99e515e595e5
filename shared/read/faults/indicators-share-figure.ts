import { defineFinding } from '../../findings/define-finding.ts';

/** Several indicators stand in one cell, with a unit or a figure beside it that belongs to one of them. */
export const indicatorsShareFigure = defineFinding({
  code: 'indicators-share-figure',
  severity: 'error',
  tells: 'department',
  message: {
    ar: 'في هذه الخلية أكثر من مؤشر، وبجانبها وحدة قياس أو قيمة لا يُعرف لأي منها. يُرجى كتابة كل مؤشر في صف مع قيمته.',
    en: 'This cell holds several indicators, and a unit or figure beside it that may belong to any of them. Please give each indicator a row of its own, with its figures.',
  },
  source: 'Figures that belong to one indicator need a row of its own',
});
