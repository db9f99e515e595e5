import type { Money } from '../../shared/schema/money.ts';

/** One activity of a generated ministry; planting changes it. */
export interface MinistryActivity {
  readonly id: string;
  /** The places of its department and section in the ministry's lists. */
  readonly department: number;
  readonly section: number;
  /** The first of its rows, as people count them. */
  readonly row: number;
  readonly indicators: number;
  /** The name of the programme that is meant; '' where none is known. */
  programme: string;
  /** What is written of it, here or above: '' where nothing is. */
  written: string;
  /** Whether that stands in its own row. */
  own: boolean;
  /** As it is spelt; what is meant is one of the two centres. */
  centre: string;
  result: string;
  /** By year, and perhaps one after the last; undefined where it is not costed. */
  costs: (Money | undefined)[];
}

/** One line of the alignment: a goal's, with a programme. */
export interface MinistryLine {
  readonly goal: number;
  programme: string;
  tableNumber: number;
  results: string[];
  sectors: string[];
}

/** One line of the budget; a centre of '' is everybody's. */
export interface MinistryBudget {
  readonly programme: string;
  readonly year: number;
  centre: string;
  /** The document from which it was taken, where that is not the budget law. */
  source?: string;
  approved?: Money;
  revised?: Money;
  paid?: Money;
}

/** One table of the executive plan; contributors are places in the list of departments. */
export interface MinistrySection {
  readonly goal: number;
  readonly contributors: readonly number[];
  printsProgramme: boolean;
}

/** A ministry's plan in few words, which planting changes before it becomes a plan. */
export interface Ministry {
  readonly years: readonly number[];
  readonly asksCosts: boolean;
  readonly goals: readonly number[];
  readonly programmes: readonly string[];
  readonly departments: readonly string[];
  readonly sections: readonly MinistrySection[];
  readonly activities: readonly MinistryActivity[];
  lines: MinistryLine[];
  aliases: { written: string; means: string; confirmedBy: string }[];
  budgets: MinistryBudget[];
  /** Departments for which a rule is set aside, by its code. */
  waivers: { code: string; department: number }[];
}

/** Budget programmes, none near another. */
export const programmeNames = [
  'برنامج العمل الدبلوماسي',
  'البرنامج القنصلي',
  'البرنامج الاداري',
  'برنامج التعاون الدولي',
  'برنامج شؤون المغتربين',
  'برنامج الإعلام والنشر',
  'برنامج التحول الرقمي',
  'برنامج التدريب والتأهيل',
  'برنامج الأبنية والصيانة',
] as const;

/** Departments, none near another. */
export const departmentNames = [
  'قطاع الشؤون الأوروبية',
  'إدارة المراسم',
  'وكالة التنمية',
  'سفارة بروكسل',
  'قطاع المنظمات الدولية',
  'إدارة الأرشيف والتوثيق',
  'سفارة عمّان',
  'وحدة الجودة',
] as const;

/** The two responsibility centres, as they are meant. */
export const centres = ['الوزارة', 'السفارات'] as const;

/** The two currencies; the dinar has three decimals. */
export const currencies = ['JOD', 'USD'] as const;
