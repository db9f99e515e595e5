import { beforeAll, expect } from 'vitest';
import { makeRuntime } from '../../infra/local/runtime.ts';
import { ingest } from '../../shared/pipeline.ts';
import { watch } from '../../shared/watching.ts';
import { openWorld, type World } from '../world.ts';
import { wholeHistory } from './histories.ts';
import { messageOf } from './shared-spreadsheets.ts';
import { enter, firstActivity } from './sheet-edits.ts';
import { smallCycle } from './small-cycle.ts';

const cycle = '2024-2026';
const key = { cycle, department: 'department-1' };

/** A department in force in this process's world, whose first activity a test edits again and again. */
export interface EditedDepartment {
  readonly world: World;
  /** The first activity's text, save by save. */
  readonly saved: readonly string[];
  readonly pass: () => ReturnType<World['pass']>;
  /** Saves a new text, or the given one. */
  readonly edit: (text?: string) => Promise<void>;
  /** Ingests it as a process of its own would: everything is made anew. */
  readonly ingestAnew: () => Promise<void>;
  /** Does what watch still finds to do, and checks that nothing is left then. */
  readonly settle: (point: string) => Promise<void>;
  /** The first activity of every version, once all are checked to be in their place and the last one in force. */
  readonly inForce: (point: string) => Promise<string[]>;
}

/** Opens a world with such a department for all tests of a file. */
export function openEditedDepartment(): EditedDepartment {
  const world = openWorld();
  const saved: string[] = [];
  const newRuntime = () => makeRuntime(process.env);
  const message = () => messageOf(newRuntime(), cycle, key.department);

  beforeAll(async () => {
    await world.publish(smallCycle(cycle));
    await world.pass(cycle);
    saved.push('توقيع اتفاقيات تعاون 1');
  });

  async function ingestAnew(): Promise<void> {
    await ingest(newRuntime().ports, await message());
  }

  return {
    world,
    saved,
    ingestAnew,
    pass: () => world.pass(cycle),
    async edit(text = `نشاط معدّل ${saved.length}`) {
      saved.push(text);
      const { spreadsheetId } = await message();
      await enter(process.env['GOOGLE_ROOT_URL'] ?? '', spreadsheetId, firstActivity, text);
    },
    async settle(point) {
      const { ports, patience, pace } = newRuntime();
      const due = async () => (await watch(ports, patience, pace)).sent;
      // Once for what was saved, and once more for what the answer to it changed.
      for (let times = 0; times < 2; times++) if ((await due()) > 0) await ingestAnew();
      expect(await due(), `${point}: nothing is left to do`).toBe(0);
    },
    async inForce(point) {
      const { texts, state } = await wholeHistory(newRuntime().ports.store, key, point);
      expect(state, point).toBe('in-force');
      return texts.map(([first]) => first ?? '');
    },
  };
}
