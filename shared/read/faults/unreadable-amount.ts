import { defineFinding } from '../../findings/define-finding.ts';

/** Something else stands where an amount of money is needed. */
export const unreadableAmount = defineFinding({
  code: 'unreadable-amount',
  severity: 'error',
  tells: 'department',
  message: {
    ar: 'تعذّرت قراءة {value} على أنه مبلغ. يُرجى كتابة مبلغ واحد بالأرقام، وبعده العملة إن اختلفت عن عملة العمود، مثل: 1250 أو 1250 دولار.',
    en: '{value} could not be read as an amount. Please write one amount in digits, followed by its currency where that is not the column’s, e.g. 1250 or 1250 USD.',
  },
  source: 'Columns of kind money (templates/sheets)',
});
