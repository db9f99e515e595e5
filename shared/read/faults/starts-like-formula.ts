import { defineFinding } from '../../findings/define-finding.ts';

/** A text begins as a formula does. */
export const startsLikeFormula = defineFinding({
  code: 'starts-like-formula',
  severity: 'warning', // it is read as the text that it is; other programs may take it for a formula
  tells: 'department',
  message: {
    ar: '{value} يبدأ بعلامة {sign} فقد يُعامل كمعادلة. يُرجى حذف العلامة وكتابة النص مباشرة.',
    en: '{value} starts with {sign} and may be taken for a formula. Please remove the sign and write the text itself.',
  },
  source: 'A text that is copied, or opened in another program, becomes the formula that it looks like',
});
