/**
 * What findings are called where workbooks name them, by their code: every one that finance reads, and every one that can
 * be waived. They are printed, so every report pins them.
 */
export const ruleTitles: Readonly<Record<string, string>> = {
  'programme-not-listed-for-goal': 'برنامج غير مدرج لهدفه',
  'unknown-programme': 'برنامج غير معروف',
  'goal-without-alignment': 'هدف بلا جدول مواءمة',
  'programme-without-goal': 'برنامج بلا هدف',
  'programme-without-activity': 'برنامج بلا أنشطة',
  'result-without-activity': 'نتيجة بلا أنشطة',
  'results-not-assessable': 'نتائج لا يمكن قياس دعمها',
  'activity-without-programme': 'أنشطة بلا برنامج',
  'sector-differs': 'قطاع مسؤول مختلف',
  'alias-unconfirmed': 'تسمية بديلة غير مؤكدة',
  'cost-over-budget': 'تكلفة تفوق الموازنة',
  'cost-without-budget': 'تكلفة بلا موازنة',
  'budget-without-cost': 'موازنة بلا تكلفة مقدّرة',
  'budget-without-activity': 'موازنة بلا أنشطة',
  'budget-line-unusable': 'سطر موازنة لا يُحتسب',
  'budget-line-repeated': 'سطر موازنة مكرر',
  'budget-without-source': 'موازنة بلا مصدر',
  'budget-currencies-differ': 'سطر موازنة بأكثر من عملة',
  'cost-missing': 'تكلفة ناقصة',
  'cost-outside-cycle': 'تكلفة خارج سنوات الخطة',
  'cost-outside-schedule': 'تكلفة خارج مدة النشاط',
  'cost-without-financing': 'تكلفة بلا مصدر تمويل',
  'financing-shares-differ': 'حصص تمويل لا يساوي مجموعها 100%',
  'activity-without-sub-objective': 'أنشطة بلا هدف فرعي',
  'activity-without-indicator': 'أنشطة بلا مؤشر',
  'repeated-activity': 'نشاط مكرر',
  'row-copied': 'صف منسوخ',
  'date-outside-cycle': 'تاريخ خارج سنوات الخطة',
  'date-missing': 'تاريخ ناقص',
  'target-missing': 'مستهدف ناقص',
  'target-without-unit': 'مستهدف بلا وحدة قياس',
  'target-without-baseline': 'مستهدف بلا خط أساس',
  'target-runs-wrong-way': 'مستهدف في الاتجاه المعاكس',
  'goal-text-differs': 'صيغة هدف مختلفة في الخطة',
  'goal-wording-differs': 'صيغ مختلفة لعنوان الهدف',
  'indicator-is-target': 'مستهدف في خانة المؤشر',
  'indicator-states-what-is-done': 'مؤشر يصف ما نُفذ',
  'indicator-restates-activity': 'مؤشر يكرر نص النشاط',
  'sdg-number-unknown': 'رقم هدف تنمية مستدامة غير معروف',
  'sdg-name-differs': 'اسم هدف تنمية مستدامة مختلف',
};

/** The title of a finding; its code where it has none. */
export const ruleTitle = (code: string): string => ruleTitles[code] ?? code;
