import { describe, expect, it } from 'vitest';
import { currencies } from '../../../shared/schema/currencies.ts';
import { currenciesNamed } from '../../../shared/schema/currency-name.ts';

const plain: readonly (readonly [name: string, code: string])[] = [
  ['JOD', 'JOD'],
  ['jod', 'JOD'],
  ['دينار أردني', 'JOD'],
  ['دينارًا أردنيًا', 'JOD'],
  ['دينار اردنى', 'JOD'],
  ['الدينار الأردني', 'JOD'],
  ['بالدينار الأردني', 'JOD'],
  ['دنانير أردنية', 'JOD'],
  ['Jordanian dinars', 'JOD'],
  ['JD', 'JOD'],
  ['د.أ', 'JOD'],
  ['د.ا.', 'JOD'],
  ['د.إ', 'AED'],
  ['دراهم إماراتية', 'AED'],
  ['$', 'USD'],
  ['US$', 'USD'],
  ['دولار', 'USD'],
  ['دولارات', 'USD'],
  ['U.S. Dollars', 'USD'],
  ['دولار كندي', 'CAD'],
  ['€', 'EUR'],
  ['يورو', 'EUR'],
  ['₪', 'ILS'],
  ['شيكل', 'ILS'],
  ['شواكل', 'ILS'],
  ['شيقل', 'ILS'],
  ['NIS', 'ILS'],
  ['£', 'GBP'],
  ['جنيهات مصرية', 'EGP'],
  ['ج.م.', 'EGP'],
  ['ليرات تركية', 'TRY'],
  ['ريالًا سعوديًا', 'SAR'],
  ['ر.س', 'SAR'],
  ['ل.ل.', 'LBP'],
];

const shared: readonly (readonly [name: string, codes: string])[] = [
  ['دينار', 'JOD KWD BHD IQD LYD TND DZD RSD'],
  ['dinars', 'JOD KWD BHD IQD LYD TND DZD RSD'],
  ['جنيه', 'GBP EGP SDG SSP'],
  ['pounds', 'GBP EGP SDG SSP LBP SYP'],
  ['ليرة', 'LBP SYP TRY'],
  ['ريال', 'SAR QAR OMR YER IRR BRL'],
  ['درهم', 'AED MAD'],
  ['كرونة', 'SEK NOK DKK ISK CZK'],
  ['kr', 'SEK NOK DKK ISK'],
  ['روبية', 'INR PKR LKR IDR'],
  ['¥', 'CNY JPY'],
];

describe('the name of a currency', () => {
  it.each(plain)('%j means %s', (name, code) => {
    expect(currenciesNamed(name)).toEqual([code]);
  });

  it.each(shared)('%j may mean several: %s', (name, codes) => {
    expect(currenciesNamed(name)).toEqual(codes.split(' '));
  });

  it.each(shared)('%j means the one that is at home, if it is one of %s', (name, codes) => {
    for (const own of codes.split(' ')) expect(currenciesNamed(name, own)).toEqual([own]);
    expect(currenciesNamed(name, 'USD')).toEqual(codes.split(' '));
  });

  it.each(['', ' ', '%', '.', 'ألف', 'تقريبا', 'شهريا', 'XYZ', 'US', 'أردني'])('is not %j', (name) => {
    expect(currenciesNamed(name)).toEqual([]);
    expect(currenciesNamed(name, 'JOD')).toEqual([]);
  });

  it('means dollars of the United States, but in a column of other dollars', () => {
    for (const name of ['$', 'دولار', 'dollars']) {
      expect([currenciesNamed(name, 'JOD'), currenciesNamed(name, 'CAD')]).toEqual([['USD'], ['CAD']]);
    }
  });

  it('tells two signs apart that differ in their hamza alone', () => {
    expect(currenciesNamed('د.إ', 'JOD')).toEqual(['AED']);
    expect(currenciesNamed('د.أ', 'AED')).toEqual(['JOD']);
    expect(currenciesNamed('د.ا', 'AED')).toEqual(['AED']);
  });

  it('that is a currency’s own means no other, whatever is at home', () => {
    for (const { code, names } of currencies) {
      for (const name of names) expect([name, currenciesNamed(name)]).toEqual([name, [code]]);
      for (const { code: own } of currencies) expect(currenciesNamed(code, own)).toEqual([code]);
    }
  });
});
