import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const textOf = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const page = textOf('docs/deploy.md');
const workflow = textOf('docs/github-actions.yml');
const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };

describe('the page by which the product is deployed, and its sample of a workflow', () => {
  it('name only commands that exist', () => {
    const named = [...`${page}\n${workflow}`.matchAll(/npm run (?:--silent )?([a-z:-]+)/g)].map(
      ([, name]) => name ?? '',
    );
    expect(named.length).toBeGreaterThan(10);
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
  });

  it('compare a run of GitHub’s letter by letter, and its audience too', () => {
    const trusts = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = '']) => JSON.parse(json) as object);
    const conditions = JSON.stringify(trusts).match(/"StringEquals":\{[^}]*\}/g) ?? [];
    expect(conditions).toHaveLength(1);
    expect(conditions[0]).toContain('"token.actions.githubusercontent.com:aud":"sts.amazonaws.com"');
    expect(page).not.toMatch(/StringLike|:sub": "[^"]*\*/);
  });

  it('let no job have more than it asks for, and no pull request deploy', () => {
    expect(workflow).toMatch(/^permissions: \{\}$/m);
    expect(workflow).not.toContain('secrets.');
    const [, diff = ''] = /\n {2}diff:\n([\s\S]*?)\n {2}dev:/.exec(workflow) ?? [];
    expect(diff).toContain('ministry-plan-diff');
    expect(diff).not.toMatch(/ministry-plan-deploy|cdk deploy|environment:/);
  });

  it('are indented as YAML takes it', () => {
    const odd = workflow
      .split('\n')
      .filter((line) => line.includes('\t') || (line.length - line.trimStart().length) % 2 === 1);
    expect(odd).toEqual([]);
  });
});
