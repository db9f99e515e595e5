import type { Random } from './random.ts';

/** What names are made of: no two of one list are equal after folding. */
export const topics = [
  'العمل الدبلوماسي',
  'الشؤون القنصلية',
  'الشؤون القانونية',
  'التعاون الإنمائي',
  'الإعلام الرقمي',
  'شبكة السفارات',
  'القدرات المؤسسية',
  'رعاية المغتربين',
  'البيئة الجاذبة للاستثمار',
  'الأمن الغذائي',
  'المراسم والتشريفات',
  'أرشيف الوزارة',
];

/** What is done about a topic. */
export const deeds = ['تعزيز', 'تطوير', 'تنمية', 'حماية', 'توسيع', 'إعادة تنظيم', 'تكثيف', 'مأسسة'];

const openings = ['عقد', 'تنظيم', 'إعداد', 'متابعة', 'المشاركة في', 'إطلاق', 'ابرام', 'استضافة', 'إنشاء'];
const things = [
  'لقاءاتٍ دورية',
  'ورشات عمل',
  'مذكرة تفاهم',
  'جولاتٍ ميدانيّة',
  'إجتماعات ثنائية',
  'اتفاقيات تعاون (ثنائية/ثلاثية)',
  'حملة «صوت فلسطين»',
  'دورات "تدريبية" متخصّصة',
  'قاعدة بيانات',
  'مؤتمر سنوي',
];
const places = [
  'مع الدول الصديقة',
  'لدى الأمم المتحدة',
  'في آسيا وأستراليا',
  'بالتنسيق مع الجهات المعنيّة، محليًا ودوليًا',
  'لأبناء الجاليات في ٣ قارات',
  'خلال 2024-2026',
  'وفق اتفاقية فيينا (1961)',
  'في إطار جنوب-جنوب',
  'لمسؤولي الهيئات المنتخَبة',
  'حسب “أجندة 2030”',
  'مثل UNASUR وغيرها',
  'لذوي الإعاقة من اللاجئين',
];
const measures = ['عدد', 'نسبة', 'رصد', 'وعدد'];
const measured = [
  'الإتفاقيات الموقّعة',
  'المشاركين/ات',
  'ردود الأفعال الإيجابية',
  'الوفود (زيارتان سنويًا)',
  'الدورات: 12 دورة',
  'الزيارات المتبادلة',
  'المستفيدين ٪',
  'التقارير الدورية',
];
const sectors = [
  'قطاع الشؤون السياسية',
  'إدارة المراسم،',
  'سفاراتنا بالخارج',
  'وحدة التخطيط والجودة.',
  'قطاع شؤون اللاجئين',
];

const ending = (random: Random): string => (random.chance(0.4) ? '.' : '');

/** An activity or a result: one line. */
export const sentence = (random: Random): string => {
  const place = random.chance(0.3) ? ` ${random.pick(places)}` : '';
  return `${random.pick(openings)} ${random.pick(things)} ${random.pick(places)}${place}${ending(random)}`;
};

/** A heading-like text, such as a sub-objective. */
export const aim = (random: Random): string =>
  `${random.pick(deeds)} ${random.pick(topics)}${random.chance(0.3) ? ` ${random.pick(places)}` : ''}${ending(random)}`;

/** What an activity is measured by. */
export const measure = (random: Random): string => `${random.pick(measures)} ${random.pick(measured)}${ending(random)}`;

/** Who answers for a result. */
export const sector = (random: Random): string => random.pick(sectors);

/** Several entries of one cell, one a line, each behind a dash or not. */
export const entryLines = (random: Random, most: number, entry: (random: Random) => string): string =>
  Array.from({ length: random.int(1, most) }, () => `${random.chance(0.5) ? '- ' : ''}${entry(random)}`).join('\n');

/** The same name as somebody else spells it: equal after folding, seldom to the letter. */
export const otherSpelling = (random: Random, name: string): string =>
  random.pick([
    (text: string) => text.replace(/ة(?= |$)/g, 'ه'),
    (text: string) => text.replace(/[أإآ]/g, 'ا'),
    (text: string) => text.replace(/ي(?= |$)/g, 'ى'),
    (text: string) => `${text}.`,
    (text: string) => text.replace('مج', 'مـــج'),
    (text: string) => text.replace(' ', '\u00A0'),
    (text: string) => text.replace('ر', 'رَ'),
  ])(name);
