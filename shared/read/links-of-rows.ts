import type { AgendaLine, Framework, SdgLink } from '../plan/framework.ts';
import type { FrameworkReading } from './read-framework.ts';

/** What links the goals with the national agenda and the SDGs, with the list of these: each absent where there is none. */
export function linksOfRows(
  rows: Pick<FrameworkReading, 'nationalAgenda' | 'sdgLinks' | 'sdgs'>,
): Pick<Framework, 'nationalAgenda' | 'sdgLinks' | 'sdgs'> {
  const nationalAgenda = rows.nationalAgenda.map(agendaLineOf);
  const sdgLinks = rows.sdgLinks.map(sdgLinkOf);
  const sdgs = rows.sdgs.flatMap(({ cells: { number, name } }) =>
    number && name ? [{ number: number.integer, name: name.value }] : [],
  );
  return {
    ...(nationalAgenda.length > 0 ? { nationalAgenda } : {}),
    ...(sdgLinks.length > 0 ? { sdgLinks } : {}),
    ...(sdgs.length > 0 ? { sdgs } : {}),
  };
}

const agendaLineOf = ({ cells }: FrameworkReading['nationalAgenda'][number]): AgendaLine => ({
  nationalGoal: cells.nationalGoal,
  nationalPolicy: cells.nationalPolicy,
  policyInterventions: cells.policyInterventions,
  strategicGoal: cells.strategicGoal,
});

const sdgLinkOf = ({ cells }: FrameworkReading['sdgLinks'][number]): SdgLink => ({
  goalLabel: cells.goalLabel,
  goalTitle: cells.goalTitle,
  policyInterventions: cells.policyInterventions,
  text: cells.sdgText,
  numbers: cells.sdgNumbers,
});
