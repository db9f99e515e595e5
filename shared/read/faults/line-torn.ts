import { defineFinding } from '../../findings/define-finding.ts';

/** A line of the alignment came under another goal or programme without anybody having written one for it. */
export const lineTorn = defineFinding({
  code: 'line-torn',
  severity: 'error',
  tells: 'planning-unit',
  message: {
    ar: 'كان هذا السطر تحت {former} في عمود {column}، وأصبح تحت {now} من دون أن يُكتب فيه شيء، كما يحدث عند فرز الصفوف أو حذف الصف الأول من المجموعة. لم يتغيّر شيء مما قُبل من قبل. يُرجى كتابة القيمة الصحيحة في هذه الخلية.',
    en: 'This line stood under {former} in the column {column} and now stands under {now}, although nothing was written in it, as happens when rows are sorted or the first row of a group is deleted. Nothing that was accepted before has changed. Please write the right value in this cell.',
  },
  source: 'Sorting or deleting rows is no decision about what a goal’s table lists',
});
