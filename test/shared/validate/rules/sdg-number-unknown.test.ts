import { sdgNumberUnknown } from '../../../../shared/validate/rules/sdg-number-unknown.ts';
import { describeRule } from '../describe-rule.ts';
import { framework, sdgLink, sdgs } from '../known-framework.ts';

const linked = (text: string, numbers = '') => framework({ sdgs, sdgLinks: [sdgLink(text, numbers)] });

describeRule(sdgNumberUnknown, {
  passes: [
    ['nobody lists the SDGs', framework({ sdgLinks: [sdgLink('الهدف رقم (99)', '99')] })],
    ['nothing is linked', framework({ sdgs })],
    [
      'the link says nothing',
      framework({ sdgs, sdgLinks: [{ ...sdgLink('', ''), text: undefined, numbers: undefined }] }),
    ],
    ...[
      'مجمل أهداف التنمية المستدامة',
      'وخاصة الأهداف (3.4.6.7.11.16 17.) من خلال عمل الوكالة',
      'الهدف رقم (١٦) والمتعلق بالسلام',
      'الهدفين 8 و17',
      'أجندة 2030 وأهدافها خلال 2024-2026',
      'أهداف 2030',
      'في 40 دولة',
    ].map((text) => [`it says «${text}»`, linked(text)] as const),
    ['its numbers are punctuated wildly', linked('', '3.4،6 ; 7-11/16 17.')],
  ],
  breaks: [
    ['one of the numbers is none', linked('', '16، 18'), ['sdgLinks!E3'], 'الرقم (18) ليس في قائمة'],
    ['one of them is none, twice', linked('', '18 و 18'), ['sdgLinks!E3']],
    ['the text names one that is none', linked('وخاصة الأهداف (3.4. 19 17.) من خلال'), ['sdgLinks!D3'], '(19)'],
    ['the text and the numbers do', linked('الهدف رقم (18)', '18'), ['sdgLinks!D3', 'sdgLinks!E3']],
    ['they are two', linked('الأهداف 18 و19'), ['sdgLinks!D3', 'sdgLinks!D3']],
  ],
});
