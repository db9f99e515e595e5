import { defineFinding } from '../../findings/define-finding.ts';

/** The rows stand in another order than in the version in force, as after sorting: that version's order is kept. */
export const rowsSorted = defineFinding({
  code: 'rows-sorted',
  severity: 'remark',
  tells: 'department',
  message: {
    ar: 'يبدو أن صفوف الجدول قد فُرزت. أبقينا ترتيب الخطة كما هو في النسخة السارية، وبقي كل نشاط في مكانه منها. لتغيير الترتيب يُرجى نقل الصفوف صفًا صفًا.',
    en: 'The rows of this table seem to have been sorted. The plan keeps the order of the version in force, and every activity its place in it. To change the order, please move rows one by one.',
  },
  source: 'Sorting tears a block from the rows below it: nothing that it then seems to say is meant',
});
