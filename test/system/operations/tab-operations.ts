import { summary } from '../../../templates/sheets/summary.ts';
import type { Random } from '../../generated/random.ts';
import type { Operation } from './operation.ts';
import { call, type PlanTab } from './plan-tab.ts';

const names = ['خطتنا', 'الخطة المعدلة', 'Plan 2024', 'Sheet1', 'مسودة (2)'];

const newName = ({ tabs }: PlanTab, random: Random): string =>
  random.pick(names.filter((name) => !tabs.includes(name)));

const renamed = (tab: PlanTab, name: string): PlanTab => ({
  ...tab,
  name,
  tabs: tab.tabs.map((other) => (other === tab.name ? name : other)),
});

const anyPlace = ({ tabs }: PlanTab, random: Random): number => random.int(0, tabs.length);

const savingAgain = (name: string, ending: string): Operation => ({
  name,
  perform: (tab) => ({ calls: [call(tab, 'save_again', { ending })], tab }),
});

/** What people do to tabs, and to the file. */
export const tabOperations: readonly Operation[] = [
  {
    name: 'rename the tab',
    perform: (tab, random) => {
      const name = newName(tab, random);
      return { calls: [call(tab, 'rename_tab', { name })], tab: renamed(tab, name) };
    },
  },
  { name: 'move the tab', perform: (tab) => ({ calls: [call(tab, 'move_tab', { place: tab.tabs.length })], tab }) },
  {
    name: 'add a tab of their own',
    perform: (tab, random) => {
      const name = newName(tab, random);
      const texts = ['النشاطات', 'ورشة عمل مع الشركاء', 'اجتماع اللجنة'];
      const given = { name, place: anyPlace(tab, random), texts };
      return { calls: [call(tab, 'add_tab', given)], tab: { ...tab, tabs: [...tab.tabs, name] } };
    },
  },
  {
    name: 'go on in a copy of the tab and remove the old one',
    perform: (tab, random) => {
      const name = newName(tab, random);
      const calls = [call(tab, 'copy_tab', { name, place: anyPlace(tab, random) }), call(tab, 'remove_tab')];
      return { calls, tab: renamed(tab, name) };
    },
  },
  {
    name: 'write the tick as a word',
    perform: (tab) => ({
      calls: [{ do: 'write', tab: summary.title.ar, address: 'E5', text: 'نعم' }],
      tab,
    }),
  },
  {
    name: 'remove the protection of the tab',
    perform: (tab) => ({
      calls: [call(tab, 'protect'), call(tab, 'save_again', { ending: '.xlsx' }), call(tab, 'unprotect')],
      tab,
    }),
  },
  savingAgain('save and open again', '.xlsx'),
  savingAgain('save as .ods and open again', '.ods'),
];
