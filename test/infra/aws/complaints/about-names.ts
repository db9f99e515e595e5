import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { at, listAt } from '../json-path.ts';
import type { Resource } from '../synthesized.ts';
import { type Check, unlessTrue } from './check.ts';

/** What has a name of ours and may all the same be replaced by a change of another property, each with the reason. */
const acknowledged: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::GlobalTable KeySchema': 'No release changes the keys of a table that holds plans.',
};

/** By type, the properties of which a change makes CloudFormation put another resource in the place of the one there. */
const replacing = replacingProperties();

/**
 * Nothing with a fixed name is replaced: the new one is made before the old one is deleted, and is refused because there is
 * one of that name already.
 */
export const aboutNames: Check = (templates) => {
  const found = Object.values(templates)
    .flatMap((resources) => Object.entries(resources))
    .flatMap(([id, resource]) => replacingBesideName(resource).map((what) => ({ id, what })));
  return [
    ...found.flatMap(({ id, what }) =>
      unlessTrue(what in acknowledged, `${id} has a fixed name, and cannot be replaced where its ${what} changes`),
    ),
    ...Object.keys(acknowledged).flatMap((what) =>
      unlessTrue(
        found.some((one) => one.what === what),
        `${what} is acknowledged for nothing`,
      ),
    ),
  ];
};

function replacingBesideName({ Type, Properties }: Resource): string[] {
  const own = namesOf(Type, Properties);
  if (own.length === 0) return [];
  const others = Object.keys(Properties).filter((key) => replacing.get(Type)?.has(key) && !own.includes(key));
  return others.map((key) => `${Type} ${key}`);
}

/** The properties that name the resource itself, not another one; the name of a budget stands one step deeper. */
function namesOf(type: string, properties: Record<string, unknown>): string[] {
  const own = (key: string): boolean => /.Name$/.test(key) && type.endsWith(key.slice(0, -'Name'.length));
  const inner = Object.values(properties).flatMap((value) => Object.keys(Object(value)));
  return [...Object.keys(properties).filter((key) => key === 'Name' || own(key)), ...inner.filter(own)];
}

/** As the CDK's own command knows it from CloudFormation's specification, for what `cdk diff` says. */
function replacingProperties(): ReadonlyMap<string, ReadonlySet<string>> {
  const packed = readFileSync(new URL('../../../../node_modules/aws-cdk/db.json.gz', import.meta.url));
  const types = listAt(JSON.parse(gunzipSync(packed).toString('utf8')), 'schema', 'resource', 'entities');
  return new Map(
    types.map((type) => [String(at(type, 'cloudFormationType')), new Set(replacingAmong(at(type, 'properties')))]),
  );
}

function replacingAmong(properties: unknown): string[] {
  const all = Object.entries(Object(properties) as Record<string, unknown>);
  return all.flatMap(([name, property]) =>
    ['yes', 'maybe'].includes(String(at(property, 'causesReplacement'))) ? [name] : [],
  );
}
