import { defineFinding } from '../../findings/define-finding.ts';

/** A figure of the whole activity stands beside one of its further indicators. */
export const activityFigureMisplaced = defineFinding({
  code: 'activity-figure-misplaced',
  severity: 'error',
  tells: 'department',
  message: {
    ar: 'عمود {column} يخص النشاط كله، وهذه الخلية بجانب مؤشر آخر للنشاط نفسه. يُرجى كتابة القيمة مرة واحدة في الصف الأول من النشاط، ومسحها هنا.',
    en: 'The column {column} is of the whole activity, and this cell stands beside a further indicator of it. Please write the value once, in the activity’s first row, and clear it here.',
  },
  source: 'An activity with several indicators is costed once',
});
