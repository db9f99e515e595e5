import { definePage } from '../../shared/schema/table.ts';

/** The tab that explains the others to somebody who has only ever used a spreadsheet. Nothing in it is read. */
export const instructions = definePage({
  id: 'instructions',
  title: { ar: 'التعليمات', en: 'Instructions' },
  widthPx: 760,
  lines: [
    { style: 'title', text: { ar: 'كيف تُعبّأ الخطة', en: 'How to fill in the plan' } },
    {
      style: 'entry',
      text: {
        ar: 'يعمل هذا الملف كأي جدول: يمكنك إضافة الصفوف وحذفها ونقلها وترتيبها، وإضافة أعمدة وتبويبات وملاحظات خاصة بك. لن يُحذف شيء مما تكتبه.',
        en: 'This file works like any spreadsheet: add, delete, move and sort rows, add columns, tabs and notes of your own. Nothing that you write is deleted.',
      },
    },
    { style: 'heading', text: { ar: 'تبويب «الخطة»', en: 'The tab “Plan”' } },
    {
      style: 'entry',
      text: {
        ar: 'نشاط واحد في كل صف، ومؤشره بجانبه. إن كان للنشاط أكثر من مؤشر فاكتب كل مؤشر في صف تحت النشاط نفسه، واترك خلية النشاط فارغة.',
        en: 'One activity a row, its indicator beside it. Further indicators stand in rows of their own below it, the activity’s cell left empty.',
      },
    },
    {
      style: 'entry',
      text: {
        ar: 'يُكتب المحور والهدف الفرعي وبرنامج الموازنة مرة واحدة، ويسري كل منها على الصفوف التي تليه إلى أن تُكتب قيمة أخرى. دمج الخلايا وتركها فارغة سواء.',
        en: 'Section, sub-objective and budget programme are written once and hold for the rows below, until another value. Merged and empty cells mean the same.',
      },
    },
    {
      style: 'entry',
      text: {
        ar: 'يُختار برنامج الموازنة من القائمة. اكتب التواريخ: اليوم ثم الشهر ثم السنة، مثل 15/03/2022، والأرقام من دون فاصلة للآلاف، مثل 1250. الأرقام العربية والهندية سواء.',
        en: 'Choose the budget programme from the list. Write dates as day, month, year, e.g. 15/03/2022, numbers without a thousands separator, e.g. 1250, in either kind of digits.',
      },
    },
    { style: 'heading', text: { ar: 'ماذا يحدث بعد ذلك', en: 'What happens then' } },
    {
      style: 'entry',
      text: {
        ar: 'بعد دقائق من توقفك عن الكتابة تُقرأ الخطة وتُراجع. تظهر النتيجة في ثلاثة مواضع: ملاحظة على كل خلية تحتاج إلى تصحيح، وعمود «نتيجة المراجعة» في آخر كل صف، وتبويب «الملخص».',
        en: 'Some minutes after you stop writing the plan is read and reviewed. The result stands in three places: a note on each cell to mend, the column “Review” at the end of each row, and the tab “Summary”.',
      },
    },
    {
      style: 'entry',
      text: {
        ar: 'صحّح الخلية فتختفي ملاحظتها في القراءة التالية. ملاحظاتك الخاصة على الخلايا تبقى كما هي، ونكتب تحتها.',
        en: 'Mend the cell, and its note disappears with the next reading. Your own notes stay as they are; ours stands beneath.',
      },
    },
    {
      style: 'entry',
      text: {
        ar: 'الخطأ يمنع قبول الخطة إلى أن يُصحّح، وتبقى النسخة السارية السابقة كما هي. التنبيه لا يمنع القبول. وما هو «للعلم» لا يحتاج إلى أي إجراء.',
        en: 'An error keeps the plan from being accepted until it is mended; the version in force stands meanwhile. A warning does not. A remark needs no action.',
      },
    },
    { style: 'heading', text: { ar: 'متى تصبح الخطة سارية', en: 'When the plan comes into force' } },
    {
      style: 'entry',
      text: {
        ar: 'عندما تكتمل الخطة ضع علامة «جاهز للتسليم» في تبويب «الملخص» واكتب اسمك بجانبها. إن لم يبقَ خطأ أصبحت الخطة نسخة سارية، محفوظة برقمها.',
        en: 'When it is complete, tick “Ready to submit” in the tab “Summary” and write your name beside it. If no error is left the plan becomes a version in force, kept under its number.',
      },
    },
  ],
});
