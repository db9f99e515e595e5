import { defineFinding } from '../../findings/define-finding.ts';

/** An amount of which nobody can tell the currency: none is named, or a name that several share. */
export const unclearCurrency = defineFinding({
  code: 'unclear-currency',
  severity: 'error',
  tells: 'department',
  message: {
    ar: 'لم تتضح عملة المبلغ {value}. يُرجى كتابة اسم العملة كاملًا بعد المبلغ، مثل: 1250 دينار أردني.',
    en: 'The currency of the amount {value} is not clear. Please write its full name after the amount, e.g. 1250 Jordanian dinars.',
  },
  source: 'Dinar, pound, lira, riyal, dirham and krone are the names of several currencies; sums never mix currencies',
});
