import { sectorDiffers } from '../../../../shared/validate/rules/sector-differs.ts';
import { describeRule } from '../describe-rule.ts';
import { diplomatic, line, withResults } from '../known-framework.ts';
import { activity, address, wholePlan } from '../subjects.ts';

// The activities are of قطاع الشؤون الأوروبية.
const supported = (sectors: string, ...results: readonly string[]) =>
  wholePlan([results.map((result, index) => activity({ row: index + 5, figures: { result } }))], {
    alignment: [withResults(line(3, 1, diplomatic), 'اعترافات جديدة\nرفع مستوى التمثيل', sectors)],
  });

const cells = [5, 6].map((row) => `plan!${address('result', row)}`);

describeRule(sectorDiffers, {
  passes: [
    ['no activity names a result', wholePlan([[activity({ row: 5 })]])],
    ['its department is responsible', supported('قطاع الشؤون الأوروبية', 'اعترافات جديدة')],
    ['its department is one of several', supported('إدارة المراسم،\n- قطاع الشؤون الاوروبيه،', 'اعترافات جديدة')],
    ['its department is named among others', supported('قطاع الشؤون الأوروبية وسفاراتنا بالخارج', 'اعترافات جديدة')],
    ['its department is misspelt', supported('قطاع الشؤون الاوربية', 'اعترافات جديدة')],
    ['nobody is responsible', supported('', 'اعترافات جديدة')],
    ['it names a result that no table has', supported('إدارة المراسم', 'نتيجة أخرى')],
  ],
  breaks: [
    [
      'others are responsible',
      supported('إدارة المراسم\nالوكالة', 'اعترافات جديدة', 'اعترافات جديده.'),
      cells,
      'نشاطان من خطة «قطاع الشؤون الأوروبية» على النتيجة «اعترافات جديدة»، والقطاع المسؤول عنها في جدول المواءمة: «إدارة المراسم»، «الوكالة».',
    ],
    ['each result says so for itself', supported('إدارة المراسم', 'اعترافات جديدة', 'رفع مستوى التمثيل'), cells],
  ],
});
