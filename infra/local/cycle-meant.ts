import { runtime } from './runtime.ts';

/** The cycle that a command means: the one that it names, else the only one there is. Throws a `RangeError`. */
export async function cycleMeant(asked: string | undefined): Promise<string> {
  const cycles = (await runtime().ports.store.cycles()).map(({ id }) => id);
  const [only, ...others] = cycles;
  const meant = asked === undefined && others.length === 0 ? only : cycles.find((id) => id === asked);
  if (meant === undefined) throw new RangeError(`Which cycle is meant? There are: ${cycles.join(', ') || 'none yet'}`);
  return meant;
}
