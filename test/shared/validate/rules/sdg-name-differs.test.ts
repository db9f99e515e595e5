import { sdgNameDiffers } from '../../../../shared/validate/rules/sdg-name-differs.ts';
import { describeRule } from '../describe-rule.ts';
import { framework, sdgLink, sdgs } from '../known-framework.ts';

const linked = (text: string) => framework({ sdgs, sdgLinks: [sdgLink(text, '')] });

describeRule(sdgNameDiffers, {
  passes: [
    [
      'nobody lists the SDGs',
      framework({ sdgLinks: [sdgLink('الهدف رقم (17) والمتعلق بالعمل اللائق ونمو الاقتصاد', '')] }),
    ],
    ['the link says nothing', framework({ sdgs, sdgLinks: [{ ...sdgLink('', ''), text: undefined }] })],
    ...[
      'الهدف رقم (16) والمتعلق بالسلام والعدل وبناء مؤسسات قوية من خلال تفعيل دور الشباب',
      'الهدف رقم (8) والمتعلق بالعمل اللائق ونمو الاقتصاد، والهدف رقم (16) والمتعلق بالسلام والعدل وبناء مؤسسات قوية',
      'الهدف رقم (17) والمتعلق بالشراكات',
      'السلام والعدل وبناء مؤسسات قوية (16)، العمل اللائق ونمو الاقتصاد (8)',
      'الأهداف (3.4.6.7.11.16 17.) من خلال العمل اللائق ونمو الاقتصاد',
      'الهدف رقم (17) والمتعلق بالعمل اللائق ونمو الاقتصاديات',
    ].map((text) => [`it says «${text}»`, linked(text)] as const),
  ],
  breaks: [
    [
      'one of two has another one’s name',
      linked(
        'الهدف رقم (16) والمتعلق بالسلام والعدل وبناء مؤسسات قوية، والهدف رقم (17) والمتعلق بالعمل اللائق ونمو الاقتصاد “ لتطوير',
      ),
      ['sdgLinks!D3'],
      'رقم (17) باسم «العمل اللائق ونمو الاقتصاد»، وهو اسم الهدف رقم (8). واسم الهدف رقم (17) في القائمة «عقد الشراكات لتحقيق الأهداف»',
    ],
    ['the name stands behind a colon', linked('17: العمل اللائق ونمو الإقتصاد'), ['sdgLinks!D3']],
    [
      'two have each other’s name',
      linked('8. عقد الشراكات لتحقيق الأهداف؛ 17. العمل اللائق ونمو الاقتصاد'),
      ['sdgLinks!D3', 'sdgLinks!D3'],
    ],
  ],
});
