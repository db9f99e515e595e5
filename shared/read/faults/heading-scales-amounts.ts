import { defineFinding } from '../../findings/define-finding.ts';

/** The heading of a column of amounts says that they count thousands or millions. */
export const headingScalesAmounts = defineFinding({
  code: 'heading-scales-amounts',
  severity: 'error',
  tells: 'department',
  message: {
    ar: 'عنوان عمود {column} في جدول {table} يذكر الآلاف أو الملايين، والمبالغ تُكتب كاملة بالعملة. يُرجى كتابة المبالغ كاملة، وحذف هذه الكلمة من العنوان.',
    en: 'The heading of the column {column} in the table {table} speaks of thousands or millions; amounts are written in full. Please write the amounts in full, and take that word out of the heading.',
  },
  source: 'People type whole major units; the heading names the currency alone',
});
