import { describe, expect, it } from 'vitest';
import { readDeliverySettings } from '../../functions/delivery-settings.ts';
import { defaultDeliveries } from '../../infra/local/default-deliveries.ts';
import { budgetDelivery } from '../mail/budget-delivery.ts';

const read = (settings: unknown) => readDeliverySettings({ DELIVERIES: JSON.stringify(settings) });

describe('the configuration of the deliveries', () => {
  it('is read as it is written', () => {
    expect(read(budgetDelivery())).toEqual(budgetDelivery());
    expect(read(defaultDeliveries)).toEqual(defaultDeliveries);
  });

  it.each(['0', '3', '*', '*/4', '0/6', '1-5', '8,2', '8,0-23'])(
    'refuses the hours %s: clocks may be changed then',
    (hours) => {
      expect(() => read(budgetDelivery({ schedule: `cron(30 ${hours} 1 * ? *)` }))).toThrow(/between 00:00 and 03:59/);
    },
  );

  it.each(['4', '04', '8', '8-8', '20/5', '23'])('takes the hours %s', (hours) => {
    expect(read(budgetDelivery({ schedule: `cron(30 ${hours} 1 * ? *)` })).deliveries).toHaveLength(1);
  });

  it.each([
    ['month', '8 1,15 * ?'],
    ['month', '8,12 1 * ?'],
    ['month', '8-17/2 1 * ?'],
    ['month', '8 ? * 2'],
    ['quarter', '8 1 * ?'],
    ['quarter', '8 1 1,4,6,7,10 ?'],
  ] as const)('refuses in one %s more runs than one: %s', (period, days) => {
    const settings = budgetDelivery({ period, schedule: `cron(0 ${days} *)` });
    expect(() => read(settings)).toThrow(
      `schedule: a schedule that comes more than once in a ${period}, such as 2026-`,
    );
  });

  it.each([
    ['month', '8 L * ?'],
    ['month', '8 ? * 2#1'],
    ['quarter', '8 1 1,4,7,10 ?'],
    ['quarter', '8 15W 2/3 ?'],
  ] as const)('takes one run in a %s: %s', (period, days) => {
    expect(read(budgetDelivery({ period, schedule: `cron(0 ${days} *)` })).deliveries).toHaveLength(1);
  });

  it('names every field that is wrong', () => {
    const faults: readonly (readonly [unknown, RegExp])[] = [
      [budgetDelivery({ schedule: 'rate(1 day)' }), /deliveries\.0\.schedule: A cron expression has the form/],
      [budgetDelivery({ to: ['مالية@ministry.example'] }), /deliveries\.0\.to\.0: not a bare address/],
      [budgetDelivery({ to: ['a@m.example\r\nBcc: b@m.example'] }), /deliveries\.0\.to\.0: not a bare address/],
      ...[',', ';', ':', '"', '(', ')', '<', '>'].map(
        (sign) =>
          [budgetDelivery({ to: [`a${sign}b@m.example`] }), /deliveries\.0\.to\.0: not a bare address/] as const,
      ),
      [budgetDelivery({ to: ['a@m.example', 'A@m.example'] }), /deliveries\.0\.to: an address stands there twice/],
      [budgetDelivery({ report: 'budget' }), /deliveries\.0\.report: there is no workbook of that name: budget-al/],
      ...['https://x.example/r?a=1&SIGNATURE=x', 'r.xlsx;sig=x', 'Token=x'].map(
        (fetchFrom) => [budgetDelivery({ fetchFrom }), /deliveries\.0\.fetchFrom: a link/] as const,
      ),
      [
        budgetDelivery({ to: [], schedule: 'cron(0 8 32 * ? *)' }),
        /schedule: The days of the month .*not 32; .*\.to: /,
      ],
      [budgetDelivery({ to: [] }), /deliveries\.0\.to/],
      [budgetDelivery({ attachUpToBytes: 40_000_000 }), /deliveries\.0\.attachUpToBytes/],
      [budgetDelivery({ mostIncompleteShare: 25 }), /deliveries\.0\.mostIncompleteShare/],
      [budgetDelivery({ fetchFrom: 'https://x.example/r.xlsx?X-Amz-Signature=1' }), /deliveries\.0\.fetchFrom: a link/],
      [{ ...budgetDelivery(), from: 'planning' }, /from: not a bare address/],
      [{ ...budgetDelivery(), recipients: [] }, /the whole: /],
      [
        { ...budgetDelivery(), deliveries: [...budgetDelivery().deliveries, ...budgetDelivery().deliveries] },
        /deliveries: a report stands there twice/,
      ],
    ];
    for (const [settings, message] of faults) expect(() => read(settings)).toThrow(message);
    expect(() => readDeliverySettings({})).toThrow('DELIVERIES is missing, or no JSON');
    expect(() => readDeliverySettings({ DELIVERIES: '{' })).toThrow('DELIVERIES is missing, or no JSON');
  });
});
