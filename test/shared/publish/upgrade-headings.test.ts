import { describe, expect, it } from 'vitest';
import type { SpreadsheetState } from '../../../shared/publish/spreadsheet-state.ts';
import { editsOf } from '../../../shared/publish/tab-edit.ts';
import { plan } from '../../../templates/sheets/plan.ts';
import { withTab, withText } from './state-of-design.ts';
import { columnOf, published, toldOf, upgradeOf } from './upgraded-state.ts';

const planTab = 0;

describe('an upgrade', () => {
  it('leaves headings in other words, in English or calculated, and words anew what it published before', () => {
    const heading = (key: string, text: string, more = {}): SpreadsheetState => {
      const state = withText(published, planTab, 1, columnOf(key), text);
      return withTab(state, planTab, ({ cells }) => ({
        cells: cells.map((cell) => (cell.row === 1 && cell.text === text ? { ...cell, ...more } : cell)),
      }));
    };
    expect(toldOf(heading('indicator', 'Indicator'))).toEqual([]);
    expect(toldOf(heading('indicator', 'كيف نقيس'))).toEqual([]);
    expect(toldOf(heading('target1', 'مستهدف السنة الأولى (2019)'))).toEqual(['set-heading plan.target1 1']);
    expect(toldOf(heading('target1', 'مستهدف السنة الأولى'))).toEqual(['set-heading plan.target1 1']);
    expect(toldOf(heading('target1', 'مستهدف السنة الأولى', { formula: '=A1' }))).toEqual([]);
    expect(toldOf(heading('cost1', 'تكلفة السنة الأولى (دولار أمريكي) (2021)'))).toEqual([]);
    const [former, now] = ['الدليل', 'مؤشر القياس'];
    const columns = plan.columns.map((column) =>
      column.key === 'indicator' ? { ...column, formerly: [{ ar: former, en: 'Former' }] } : column,
    );
    const upgraded = upgradeOf(heading('indicator', former), { table: { ...plan, columns } });
    expect(editsOf(upgraded)).toEqual([
      { does: 'write', tabId: planTab, row: 1, column: columnOf('indicator'), value: now },
    ]);
  });

  it('keeps what is written beneath a help, and a help of somebody’s own', () => {
    const noted = (note: string): SpreadsheetState =>
      withTab(published, planTab, ({ cells }) => ({
        cells: cells.map((cell) =>
          cell.row === 1 && cell.column === columnOf('indicator') ? { ...cell, note } : cell,
        ),
      }));
    expect(toldOf(noted(`${plan.columns[7].help.ar}\nسطر آخر`))).toEqual([]);
    expect(toldOf(noted('شرح آخر'))).toEqual([]);
    const columns = plan.columns.map((column) =>
      column.key === 'indicator' ? { ...column, formerly: [{ ar: 'شرح سابق', en: 'Former help' }] } : column,
    );
    const edits = editsOf(upgradeOf(noted('شرح سابق\nسطر آخر'), { table: { ...plan, columns } }));
    expect(edits).toMatchObject([{ does: 'note', note: `${plan.columns[7].help.ar}\nسطر آخر` }]);
  });
});
