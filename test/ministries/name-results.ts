import type { Random } from '../generated/random.ts';
import type { Ministry } from './ministry.ts';

/** Each result of a goal is named by some of its activities, whose departments then answer for it. */
export function nameResults(random: Random, { activities, departments, goals, lines, sections }: Ministry): void {
  for (const goal of goals) {
    const own = lines.filter((line) => line.goal === goal);
    const results = own.flatMap((line) => line.results);
    const naming = random.sample(activities.filter(({ section }) => sections[section]?.goal === goal));
    naming.forEach((activity, index) => {
      activity.result = results[index] ?? (results.length > 0 && random.chance(0.3) ? random.pick(results) : '');
    });
    for (const line of own) {
      line.results = line.results.filter((result) => naming.some((activity) => activity.result === result));
      const answering = naming
        .filter(({ result }) => line.results.includes(result))
        .map(({ department }) => department);
      line.sectors = [...new Set(answering)].map((department) => departments[department] ?? '');
    }
  }
}
