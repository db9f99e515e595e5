import { describe, expect, it } from 'vitest';
import { allowedImports } from './allowed-imports.ts';
import { layerName, layerOf, stageOf } from './layers.ts';
import { type Import, sourceFiles } from './source-files.ts';

const files = sourceFiles();
const imports = files.flatMap((file) => file.imports);
const inside = imports.filter((each): each is Import & { to: string } => each.to !== undefined);
const arrow = ({ from, to }: Import): string => `${from} → ${to}`;

const goesUp = ({ from, to }: Import & { to: string }): boolean => layerOf(to) > layerOf(from);
const crossesStages = ({ from, to }: Import & { to: string }): boolean =>
  stageOf(from) !== undefined && stageOf(to) !== undefined && stageOf(from) !== stageOf(to);
const againstTheCurrent = inside.filter((each) => goesUp(each) || crossesStages(each));

describe('imports', () => {
  it('are found in every form', () => {
    expect(imports.length).toBeGreaterThan(300);
    expect(imports.some(({ specifier }) => specifier === 'vitest')).toBe(true);
  });

  it('name files that are there, with their endings', () => {
    const paths = new Set(files.map(({ path }) => path));
    const broken = inside.filter(({ to }) => !paths.has(to) && !/\.(?:json|d\.ts)$/.test(to));
    expect(broken.map(arrow)).toEqual([]);
  });

  it('come from files of a known layer', () => {
    expect(files.map(({ path }) => path).filter((path) => layerName(path) === 'none')).toEqual([]);
  });

  it('run one way, and stages do not call each other', () => {
    const refused = againstTheCurrent.filter((each) => !(each.typesOnly && arrow(each) in allowedImports));
    expect(refused.map(arrow)).toEqual([]);
  });

  it('against the current are no more than those which have a reason', () => {
    expect(Object.keys(allowedImports)).toEqual([...new Set(againstTheCurrent.map(arrow))].toSorted());
  });

  it('bring nothing of infra or of the tests into the product', () => {
    const product = inside.filter(({ from }) => !/^(?:infra|test)\//.test(from));
    expect(product.filter(({ to }) => /^(?:infra|test)\//.test(to)).map(arrow)).toEqual([]);
    const tests = inside.filter(({ from, to }) => to.startsWith('test/') && !from.startsWith('test/'));
    expect(tests.map(arrow)).toEqual([]);
  });
});
