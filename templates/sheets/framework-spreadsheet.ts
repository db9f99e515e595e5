import type { SpreadsheetTemplate } from '../../shared/schema/table.ts';
import { aliases } from './framework/aliases.ts';
import { alignment } from './framework/alignment.ts';
import { approvals } from './framework/approvals.ts';
import { budgets } from './framework/budgets.ts';
import { cycle } from './framework/cycle.ts';
import { goalWordings } from './framework/goal-wordings.ts';
import { goals } from './framework/goals.ts';
import { nationalAgenda } from './framework/national-agenda.ts';
import { programmes } from './framework/programmes.ts';
import { removals } from './framework/removals.ts';
import { sdgLinks } from './framework/sdg-links.ts';
import { sdgs } from './framework/sdgs.ts';
import { sections } from './framework/sections.ts';
import { waivers } from './framework/waivers.ts';

/** What the planning unit keeps: the reference data that every department's plan is read against. */
export const frameworkSpreadsheet = {
  id: 'framework',
  tables: [
    cycle,
    goals,
    goalWordings,
    programmes,
    alignment,
    sections,
    aliases,
    nationalAgenda,
    sdgLinks,
    sdgs,
    removals,
    waivers,
    approvals,
    budgets,
  ],
  pages: [],
} as const satisfies SpreadsheetTemplate;
