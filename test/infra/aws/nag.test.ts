import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { describe, expect, it } from 'vitest';
import { synthesize, synthesized } from './synthesized.ts';

/** What cdk-nag finds at a construct and beneath it: the rule's id and where. */
const findingsAt = (scope: IConstruct): string[] =>
  [new AwsSolutionsChecks(scope), new ServerlessChecks(scope)].flatMap((pack) =>
    pack
      .validateScope(scope)
      .violations.flatMap(({ ruleName, violatingResources }) =>
        violatingResources.map(({ constructPath }) => `${ruleName} at ${constructPath}`),
      ),
  );

interface Acknowledgement {
  readonly construct: IConstruct;
  readonly id: string;
  readonly reason: string;
  /** The entry of the construct's metadata that holds it, by its qualified id. */
  readonly held: Record<string, string>;
  readonly key: string;
}

const acknowledgementsIn = (scope: IConstruct): Acknowledgement[] =>
  scope.node.findAll().flatMap((construct) =>
    construct.node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data: held }: { data?: Record<string, string> }) =>
        Object.entries(held ?? {}).map(([key, reason]) => ({
          ...{ construct, reason, key, held: held ?? {} },
          id: key.replace(/^annotation::/i, ''),
        })),
      ),
  );

describe('cdk-nag (AwsSolutions, Serverless)', () => {
  it('finds nothing that is not acknowledged, in either stage', () => {
    expect(findingsAt(synthesized('prod').app)).toEqual([]);
    expect(findingsAt(synthesized('dev').app)).toEqual([]);
  });

  it('is told a reason for each acknowledgement', () => {
    const acknowledgements = acknowledgementsIn(synthesized('prod').app);
    expect(acknowledgements.length).toBeGreaterThan(15);
    expect(acknowledgements.filter(({ reason }) => reason.length < 40)).toEqual([]);
  });

  it('still finds what each acknowledgement is for', () => {
    // One of its own: the shared one must stay as it is.
    const { app } = synthesize('prod', (chosen) => chosen);
    const needless = acknowledgementsIn(app).filter(({ construct, id, held, key, reason }) => {
      delete held[key];
      const found = findingsAt(construct).some((finding) => finding.startsWith(`${id} at `));
      held[key] = reason;
      return !found;
    });
    expect(needless.map(({ construct, id }) => `${id} at ${construct.node.path}`)).toEqual([]);
  });
});
