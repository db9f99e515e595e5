import { rowCopied } from '../../../../shared/validate/rules/row-copied.ts';
import { describeRule } from '../describe-rule.ts';
import { activity, department } from '../subjects.ts';

const [original, copy] = [activity({ row: 5, text: 'عقد لقاءات' }), activity({ row: 9, text: 'عقد لقاءات' })];
const elsewhere = { ...copy, sectionId: 'africa' };
const copied = new Map([[copy.id, original.id]]);

describeRule(rowCopied, {
  passes: [
    ['two rows merely say the same', department([original, elsewhere])],
    [
      'the copy stands in the same section, where it is a repeated activity',
      { ...department([original, copy]), copies: copied },
    ],
    ['the row that it was copied from is gone', { ...department([elsewhere]), copies: copied }],
  ],
  breaks: [
    ['a row was copied into another section', { ...department([original, elsewhere]), copies: copied }, ['plan!G9']],
  ],
});
