import { describe, expect, it } from 'vitest';
import { currenciesOfHeading } from '../../../shared/schema/heading-currency.ts';

const named: readonly (readonly [heading: string, code: string])[] = [
  ['التكلفة (دينار أردني)', 'JOD'],
  ['التكلفة (بالدولار الأمريكي)', 'USD'],
  ['التكلفة ($)', 'USD'],
  ['التكلفة [€]', 'EUR'],
  ['التكلفة السنوية (2021) (شيكل)', 'ILS'],
  ['التكلفة بالدولار', 'USD'],
  ['التكلفة بالدينار الأردني لعام 2021', 'JOD'],
  ['الكلفة / يورو', 'EUR'],
  ['الكلفة التقديرية: شيكل جديد', 'ILS'],
  ['التكلفة د.أ', 'JOD'],
  ['Cost (USD)', 'USD'],
  ['Cost (usd)', 'USD'],
  ['Cost in New Israeli Shekels, 2021', 'ILS'],
  ['Planned cost, €', 'EUR'],
  ['Cost JOD', 'JOD'],
  ['Cost in West African CFA francs', 'XOF'],
];

describe('the currency of a heading', () => {
  it.each(named)('%j is %s', (heading, code) => {
    expect(currenciesOfHeading(heading)).toEqual([code]);
    expect(currenciesOfHeading(heading, 'BHD')).toEqual([code]);
  });

  it.each(['التكلفة', 'التكلفة (2021)', 'Planned cost', 'Real cost', 'Pound for pound value', ''])(
    'is not named by %j',
    (heading) => {
      expect(currenciesOfHeading(heading, 'JOD')).toEqual([]);
    },
  );

  it('is the column’s own where the name is shared with others', () => {
    expect(currenciesOfHeading('التكلفة (دينار)', 'KWD')).toEqual(['KWD']);
    expect(currenciesOfHeading('التكلفة بالدينار', 'JOD')).toEqual(['JOD']);
  });

  it('is one of several where the name is shared and the column’s own is none of them', () => {
    expect(currenciesOfHeading('التكلفة (جنيه)', 'JOD')).toEqual(['GBP', 'EGP', 'SDG', 'SSP']);
  });
});
