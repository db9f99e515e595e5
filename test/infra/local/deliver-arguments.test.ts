import { expect, test } from 'vitest';
import { readDeliverArguments } from '../../../infra/local/deliver-arguments.ts';

const now = new Date('2026-03-01T06:00:00.000Z');
const eventOf = (...line: string[]) => readDeliverArguments(line, now).event('2024-2026');

test('what a schedule would ask for is asked for, of now or of another instant', () => {
  const asked = { cycle: '2024-2026', report: 'r' };
  expect(eventOf('--report', 'r')).toEqual({ ...asked, scheduledAt: now.toISOString() });
  expect(eventOf('--report', 'r', '--at', '2026-02-01T08:00:00+02:00')).toEqual({
    ...{ ...asked, scheduledAt: '2026-02-01T06:00:00.000Z' },
  });
});

test('what a person decided names the period and the person', () => {
  const line = ['--report', 'r', '--period', '2026-03', '--settle', 'again', '--by', 'أحمد'];
  expect(eventOf(...line)).toEqual({ cycle: '2024-2026', report: 'r', period: '2026-03', settle: 'again', by: 'أحمد' });
});

test('anything else is refused with how the command is called', () => {
  const lines = [
    [],
    ['--report', 'r', '--at', 'tomorrow'],
    ['--report', 'r', '--at', '2026-02-01T08:00:00'],
    ['--report', 'r', '--at', '2026-02-30T08:00:00Z'],
    ['--report', 'r', '--period', '2026-03'],
    ['--report', 'r', '--period', '2026-03', '--settle', 'again'],
    ['--report', 'r', '--period', '2026-03', '--settle', 'never', '--by', 'x'],
  ];
  for (const line of lines) expect(() => eventOf(...line), line.join(' ')).toThrow(/npm run deliver/);
});
