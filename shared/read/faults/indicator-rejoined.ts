import { defineFinding } from '../../findings/define-finding.ts';

/** An indicator's row stands apart from its activity: it was read as that activity's still. */
export const indicatorRejoined = defineFinding({
  code: 'indicator-rejoined',
  severity: 'remark',
  tells: 'department',
  message: {
    ar: 'المؤشر {indicator} في صف بعيد عن نشاطه، فقُرئ مع نشاطه {activity} كما كان. وإن كان المقصود نقله إلى نشاط آخر فيُرجى كتابته في صف جديد تحت ذلك النشاط.',
    en: 'The indicator {indicator} stands apart from its activity and was read with it, as before: {activity}. If it is meant to belong to another one, please write it in a new row under that activity.',
  },
  source: 'An indicator is its activity’s own: moving a row between the two is no decision about it',
});
