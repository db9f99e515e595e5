import { alignment } from '../../templates/sheets/framework/alignment.ts';
import type { Breach } from '../findings/breach.ts';
import type { AlignmentLine, Framework } from '../plan/framework.ts';
import { breachAt } from './breach-at.ts';
import { lineTorn } from './faults/line-torn.ts';

/** A line's value in a block column: what it says, where that stands, and where it is written. */
interface Said {
  readonly value: string;
  readonly at: string;
  readonly writtenAt: string;
}

const columns: Readonly<Record<'goal' | 'programme', (line: AlignmentLine) => Said>> = {
  goal: ({ goal, at }) => ({ value: String(goal), at: at.goal, writtenAt: at.goalHead }),
  programme: ({ programme }) => programme,
};

/**
 * The alignment lines that came under another goal or programme because rows were sorted, or the first one of their block
 * deleted: their own cell is empty, and the one from which they now take their value says what it said before.
 */
export function tornLines({ alignment: lines }: Framework, former: Framework | undefined): Breach[] {
  const before = new Map((former?.alignment ?? []).map((line) => [line.id, line]));
  return Object.entries(columns).flatMap(([column, saidIn]) =>
    lines.flatMap((line): Breach[] => {
      const [own, known] = [saidIn(line), before.get(line.id)];
      const head = lines.find((other) => saidIn(other).at === own.writtenAt);
      const headBefore = before.get(head?.id ?? '');
      if (!known || !headBefore || own.at === own.writtenAt || saidIn(known).value === own.value) return [];
      // Somebody rewrote the block itself, which is meant for all of its lines.
      if (saidIn(headBefore).value !== own.value) return [];
      const heading = alignment.columns.find(({ key }) => key === column)?.heading.ar ?? column;
      const values = { column: heading, former: saidIn(known).value, now: own.value };
      return [breachAt(alignment, lineTorn.code, own.at, column, values)];
    }),
  );
}
