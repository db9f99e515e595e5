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

  it.each(['4', '04', '8', '8-17', '8-17/2', '4/5', '8,12,23'])('takes the hours %s', (hours) => {
    expect(read(budgetDelivery({ schedule: `cron(30 ${hours} 1 * ? *)` })).deliveries).toHaveLength(1);
  });

  it('names every field that is wrong', () => {
    const faults: readonly (readonly [unknown, RegExp])[] = [
      [budgetDelivery({ schedule: 'rate(1 day)' }), /deliveries\.0\.schedule: not cron/],
      [budgetDelivery({ to: ['مالية@ministry.example'] }), /deliveries\.0\.to\.0: not an address/],
      [budgetDelivery({ to: ['a@m.example\r\nBcc: b@m.example'] }), /deliveries\.0\.to\.0: not an address/],
      [budgetDelivery({ to: [] }), /deliveries\.0\.to/],
      [budgetDelivery({ attachUpToBytes: 40_000_000 }), /deliveries\.0\.attachUpToBytes/],
      [budgetDelivery({ mostIncompleteShare: 25 }), /deliveries\.0\.mostIncompleteShare/],
      [budgetDelivery({ fetchFrom: 'https://x.example/r.xlsx?X-Amz-Signature=1' }), /deliveries\.0\.fetchFrom: a link/],
      [{ ...budgetDelivery(), from: 'planning' }, /from: not an address/],
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
