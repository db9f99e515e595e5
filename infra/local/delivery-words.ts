import type { Text } from '../../shared/language/text.ts';
import type { DeliveryRecord, DeliveryState } from '../../shared/ports/delivery-record.ts';

const states: Readonly<Record<DeliveryState, Text>> = {
  sent: { en: 'sent', ar: 'أُرسل' },
  claimed: { en: 'being sent', ar: 'قيد الإرسال' },
  waiting: { en: 'not sent yet, tried again by itself', ar: 'لم يُرسل بعد، وتُعاد المحاولة تلقائيًا' },
  unknown: { en: 'in doubt: nobody can tell yet whether it was sent', ar: 'لم يتأكد إرساله بعد' },
  failed: { en: 'failed: it was refused, or came back', ar: 'لم يصل: رُفض أو أُعيد' },
};
const attachments: Readonly<Record<DeliveryRecord['attachment'], Text>> = {
  attached: { en: 'with the workbook', ar: 'مع الملف' },
  'too-large': { en: 'without the workbook, which is too large', ar: 'من دون الملف لكبر حجمه' },
  withheld: { en: 'without the workbook, which is too incomplete', ar: 'من دون الملف لنقص بياناته' },
  none: { en: 'without a workbook, for there is no framework', ar: 'من دون ملف لعدم وجود بيانات مرجعية' },
};

/** How a delivery stands, in lines for people. */
export function deliveryLines(record: DeliveryRecord): string[] {
  const { report, period, state, attempt, attachment, recipients, failure, confirmedAt } = record;
  const [stands, brings] = [states[state], attachments[attachment]];
  const confirmed = confirmedAt ? { en: ', confirmed', ar: '، وتأكد الإرسال' } : { en: '', ar: '' };
  return [
    `${report} ${period}: ${stands.en}${confirmed.en} (mail ${attempt}, ${brings.en}) to ${recipients.join(', ')}`,
    `${report} ${period}: ${stands.ar}${confirmed.ar} (الرسالة ${attempt}، ${brings.ar})`,
    ...(failure ? [`${report} ${period}: ${failure.code}: ${failure.message}`] : []),
  ];
}
