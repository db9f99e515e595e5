import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import type { DeliverySettings } from '../../../shared/deliver/delivery-settings.ts';
import { type Configuration, configurationSchema } from './schema.ts';

/** The stages in which the product runs, each from its own part of the configuration. */
export const stageNames = ['dev', 'prod'] as const;

/** One of them. */
export type StageName = (typeof stageNames)[number];

/** What a ministry decided of one stage. */
export interface StageConfiguration extends Omit<NonNullable<Configuration['stages'][StageName]>, 'mail'> {
  /** Without a configuration set, which is the product's own. */
  readonly mail: DeliverySettings;
}

/** A configuration that cannot be used; the message names every field, what is wrong with it and what it takes. */
export class ConfigurationError extends Error {}

const folder = new URL('../../configuration/', import.meta.url);

/** Reads a ministry's file by its name, without `.json`. Throws a `ConfigurationError`. */
export function readConfiguration(name: string): Configuration {
  const known = readdirSync(folder).flatMap((file) => (file.endsWith('.json') ? [file.slice(0, -5)] : []));
  if (!known.includes(name))
    throw new ConfigurationError(`There is no infra/configuration/${name}.json. There are: ${known.join(', ')}.`);
  const path = `infra/configuration/${name}.json`;
  return checkConfiguration(parsed(path, readFileSync(new URL(`${name}.json`, folder), 'utf8')), path);
}

/** Checks a configuration; `path` is how a fault names its file. Throws a `ConfigurationError`. */
export function checkConfiguration(raw: unknown, path: string): Configuration {
  const { success, data, error } = configurationSchema.safeParse(raw);
  if (success) return data;
  throw new ConfigurationError(
    [`${path} cannot be used:`, ...error.issues.map((issue) => faultLine(issue, raw))].join('\n  '),
  );
}

/** What was decided of a stage. Throws a `ConfigurationError`. */
export function stageOf({ stages }: Configuration, stage: string): StageConfiguration {
  const name = stageNames.find((each) => each === stage);
  const found = name && stages[name];
  if (found) return found as StageConfiguration;
  const there = stageNames.filter((each) => stages[each]).join(', ');
  throw new ConfigurationError(`The configuration has no stage «${stage}»: -c stage=… takes ${there}.`);
}

function parsed(path: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new ConfigurationError(`${path} is not JSON: ${(error as Error).message}`);
  }
}

function faultLine(issue: z.core.$ZodIssue, raw: unknown): string {
  const field = issue.path.join('.') || 'the whole';
  if (issue.code === 'unrecognized_keys')
    return `${field}: no such field: ${issue.keys.join(', ')} (docs/configuration.md lists them)`;
  if (issue.code === 'invalid_type' && isAbsent(raw, issue.path)) return `${field}: is missing: ${issue.message}`;
  return `${field}: ${issue.message}`;
}

const isAbsent = (raw: unknown, path: readonly PropertyKey[]): boolean =>
  path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], raw) === undefined;
