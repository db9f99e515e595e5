import { describe, expect, it } from 'vitest';
import { readDepartmentArguments } from '../../../infra/local/department-arguments.ts';

const add = ['add', '--id', 'madrid', '--name', 'سفارة مدريد', '--type', 'embassy'];

describe('the command line of a department', () => {
  it('asks for one more, with its sections', () => {
    const asked = readDepartmentArguments([...add, '--section', 'أوروبا', '--section', 'آسيا', '--port', '0']);
    expect(asked.port).toBe(0);
    expect(asked.request('2024-2026')).toEqual({
      ...{ do: 'add', cycle: '2024-2026', id: 'madrid', name: 'سفارة مدريد', type: 'embassy' },
      sections: ['أوروبا', 'آسيا'],
    });
  });

  it('asks to close one', () => {
    const { request, cycle } = readDepartmentArguments(['close', '--id', 'madrid', '--cycle', '2024-2026']);
    expect(cycle).toBe('2024-2026');
    expect(request('2024-2026')).toEqual({ do: 'close', cycle: '2024-2026', id: 'madrid' });
  });

  it.each([
    ['nothing', []],
    ['no id', ['close']],
    ['no name', ['add', '--id', 'madrid', '--type', 'embassy']],
    ['a type that there is not', ['add', '--id', 'madrid', '--name', 'سفارة', '--type', 'consulate']],
    ['the planning unit', ['add', '--id', 'unit', '--name', 'وحدة', '--type', 'planning-unit']],
    ['another word', ['remove', '--id', 'madrid']],
    ['two words', ['close', 'madrid', '--id', 'madrid']],
  ])('with %s says how it is called', (_, words) => {
    expect(() => readDepartmentArguments(words)).toThrow(/npm run department -- add/);
  });
});
