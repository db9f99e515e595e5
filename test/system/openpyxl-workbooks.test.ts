import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { keepPass } from '../../infra/local/keep-pass.ts';
import { loadExample } from '../../templates/example/example.ts';
import { workbooks } from '../../templates/workbooks/workbooks.ts';
import { readWorkbook } from '../shared/render/read-workbook.ts';
import { openWorld } from '../world.ts';
import { readWithOpenpyxl, requirePrograms } from './libreoffice.ts';

describe('the official workbooks, read by openpyxl', () => {
  const world = openWorld();

  beforeAll(async () => {
    requirePrograms();
    await world.publish(loadExample());
    await keepPass(world.home, await world.pass('2021-2023'));
  }, 120_000);

  it.each(workbooks.map(({ id }) => id))(
    '%s says what the other reader, which is held against the plan, sees',
    async (id) => {
      const file = join(world.home, 'reports', '2021-2023', `${id}.xlsx`);
      const sheets = readWithOpenpyxl(file);
      const others = readWorkbook(await readFile(file));
      expect(sheets.map(({ name }) => name)).toEqual(others.map(({ name }) => name));
      expect(sheets.every(({ rightToLeft }) => rightToLeft)).toBe(true);
      for (const [index, other] of others.entries()) {
        const texts = Array.from({ length: other.rowCount }, (_, row) => other.textsIn(row)).flat();
        expect(Object.values(sheets[index]?.texts ?? {})).toEqual(texts);
        expect(sheets[index]?.merges).toHaveLength(other.merges.length);
      }
    },
  );
});
