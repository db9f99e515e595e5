import type { Cause, Coverage, BudgetComparison } from '../../shared/finance/figures.ts';

/** A kind of exception, in the order in which finance reads them. */
type CodeWords = Readonly<Record<string, string>>;

/** The words that the finance report puts together: they are printed, so every report pins them. */
export const financeWords = {
  /** What kind of exception it is, by the finding's code. */
  codes: {
    'programme-not-listed-for-goal': 'برنامج غير مدرج لهدفه',
    'unknown-programme': 'برنامج غير معروف',
    'goal-without-alignment': 'هدف بلا جدول مواءمة',
    'programme-without-goal': 'برنامج بلا هدف',
    'programme-without-activity': 'برنامج بلا أنشطة',
    'result-without-activity': 'نتيجة بلا أنشطة',
    'results-not-assessable': 'نتائج لا يمكن قياس دعمها',
    'activity-without-programme': 'أنشطة بلا برنامج',
    'sector-differs': 'قطاع مسؤول مختلف',
    'alias-unconfirmed': 'تسمية بديلة لم تُؤكَّد',
    'cost-over-budget': 'تكلفة تفوق الموازنة',
    'cost-without-budget': 'تكلفة بلا موازنة',
    'budget-without-cost': 'موازنة بلا تكلفة مقدّرة',
    'cost-missing': 'تكلفة ناقصة',
  } satisfies CodeWords as CodeWords,
  causes: {
    'whole-goal':
      'كل أنشطة الهدف ({goal}) التي تذكر برنامجًا تذكر هذا البرنامج، وعددها {activities}: قد يكون النقص في جدول المواءمة لا في الأنشطة.',
    'table-numbered': 'جدول المواءمة للهدف ({goal}) مطبوع تحت الرقم ({number}).',
    'listed-elsewhere': 'البرنامج مدرج في جداول مواءمة أهداف أخرى: {goals}.',
    'other-programme': 'أنشطة الهدف ({goal})، الذي يدرج هذا البرنامج، على «{programme}»، وعددها {activities}.',
    'column-not-printed': 'الجدول الرسمي للمحور «{section}» لا عمود فيه للبرنامج (الأنشطة المعنية: {activities}).',
    'before-first': 'ترد قبل أول خلية كُتب فيها برنامج في المحور «{section}» (الأنشطة المعنية: {activities}).',
    'table-of-other-goal': 'الجدول المطبوع تحت الرقم ({goal}) هو جدول الهدف ({of}).',
  } as const satisfies Readonly<Record<Cause['kind'], string>>,
  coverage: {
    'goal-activities': 'أنشطة الهدف على برامج مدرجة له',
    'programme-activities': 'أنشطة البرنامج التابعة لأهداف تدرجه',
    'goals-with-table': 'أهداف لها جدول مواءمة',
    'programmes-with-goal': 'برامج مدرجة لهدف واحد على الأقل',
    'programmes-with-activity': 'برامج عليها نشاط واحد على الأقل',
    'results-supported': 'نتائج يدعمها نشاط واحد على الأقل',
    'activities-with-programme': 'أنشطة لها برنامج',
    'activities-costed': 'أنشطة قُدّرت تكلفتها',
  } as const satisfies Readonly<Record<Coverage['kind'], string>>,
  notComputable: {
    'no-table': 'غير قابل للحساب: لا جدول مواءمة للهدف',
    'no-goal-lists-it': 'غير قابل للحساب: لا هدف يدرج البرنامج',
    'no-results-named': 'غير قابل للحساب: لا نشاط يذكر النتيجة التي يدعمها',
    'nothing-to-count': 'غير قابل للحساب: لا شيء يُعدّ',
  } as const satisfies Readonly<Record<NonNullable<Coverage['notComputable']>, string>>,
  computable: 'محسوب',
  wholePlan: 'الخطة كلها',
  measures: { activities: 'عدد الأنشطة', indicators: 'عدد المؤشرات', cost: 'التكلفة' },
  verdicts: {
    within: 'ضمن الموازنة',
    over: 'تفوق الموازنة بنسبة 20% أو أكثر',
    'not-costed': 'لم تُقدّر التكلفة',
    'not-budgeted': 'لا موازنة لها',
  } as const satisfies Readonly<Record<BudgetComparison['verdict'], string>>,
  bases: { revised: 'المعدّلة', approved: 'المعتمدة' },
  changeKinds: { added: 'إضافة', removed: 'حذف', changed: 'تعديل' },
  changed: { data: 'الخطط', framework: 'البيانات المرجعية', rules: 'القواعد', waivers: 'الاستثناءات' },
  goal: 'الهدف',
  noGoal: 'بلا هدف معروف',
  noProgramme: 'بلا برنامج معروف',
  noCentre: 'غير محدد',
  notCosted: 'لم تُقدّر',
  total: 'المجموع',
  inherited: 'موروثة',
  empty: 'فارغة',
  waivedUntil: 'استثناء حتى',
  nothing: '—',
  everyDepartment: 'كل الجهات',
  beforePlan: 'ما قبل أول بيانات مرجعية',
  neverSent: 'لم يتأكّد إرسال أي تقرير من قبل، فلا تغييرات تُقارَن.',
  nothingChanged: 'لم يتغير شيء منذ ذلك التقرير.',
  otherRules:
    'تغيّرت القواعد منذ ذلك التقرير. الأسطر «القواعد» تقارن ما عدّه التقرير السابق بما تعدّه القواعد الحالية في بياناته نفسها.',
  rulesWithoutEffect: 'تغيّرت القواعد منذ ذلك التقرير، ولم يتغير بذلك عدد حالاته.',
  signers: ['أعدّه', 'راجعه', 'اعتمده'],
} as const;
