import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFiles } from './source-files.ts';

const files = sourceFiles();
const byPath = new Map(files.map((file) => [file.path, file]));
const services = /\.(?:google|dynamodb|sqs|s3|ses|exceljs)\.ts$/;
// They touch neither clock nor disk nor network: the same bytes in give the same bytes out.
const pureBuiltins = new Set(['node:crypto', 'node:zlib']);

const pure = files.filter(({ path }) => path.startsWith('shared/') && !services.test(path));

/** Every package that is loaded when a file is, through whatever it imports. */
function packagesLoadedBy(path: string, seen = new Set<string>()): Set<string> {
  const packages = new Set<string>();
  if (seen.has(path)) return packages;
  seen.add(path);
  for (const { specifier, to, typesOnly } of byPath.get(path)?.imports ?? []) {
    if (typesOnly) continue;
    if (to === undefined) packages.add(specifier);
    else for (const each of packagesLoadedBy(to, seen)) packages.add(each);
  }
  return packages;
}

describe('a file of shared', () => {
  it('imports an outside package only if its name says which service it speaks to', () => {
    const outside = pure.flatMap(({ path, imports }) =>
      imports.flatMap(({ specifier, to }) =>
        to !== undefined || pureBuiltins.has(specifier) ? [] : `${path} → ${specifier}`,
      ),
    );
    expect(outside).toEqual([]);
  });

  const impure: readonly (readonly [string, RegExp])[] = [
    ['clock', /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b/],
    ['randomness', /\bMath\.random\b|\brandom(?:UUID|Bytes|Int)\b|\bgetRandomValues\b/],
    ['environment', /\bprocess\b\.|\bprocess\[/],
    ['timer', /\bset(?:Timeout|Interval|Immediate)\b/],
    ['network', /\bfetch\(/],
  ];
  it.each(impure)('asks for no %s: it comes in as a value', (_, sign) => {
    const found = (file: SourceFile): boolean => sign.test(withoutComments(file.text));
    expect(pure.filter(found).map(({ path }) => path)).toEqual([]);
  });
});

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');

describe('a handler', () => {
  const handlers = files.map(({ path }) => path).filter((path) => /^functions\/[^/]+\.ts$/.test(path));

  it('is there for watch, ingest, report and publish', () => {
    for (const name of ['watch', 'ingest', 'report', 'publish']) expect(handlers).toContain(`functions/${name}.ts`);
  });

  /** Who may load what is heavy, or opens a door: all others must not. */
  const loaders: readonly (readonly [what: string, packages: RegExp, by: readonly string[]])[] = [
    ['exceljs only if it renders', /^exceljs(?:\/|$)/, ['report', 'deliver', 'changes']],
    [
      'Google’s clients only if it has to do with spreadsheets',
      /^(?:@googleapis\/|google-auth-library)/,
      [
        ...['watch', 'ingest', 'publish', 'department'],
        ...['google-clients', 'google-errors', 'google-identity', 'google-requests', 'google-sign-in'],
      ],
    ],
    ['the mail service only if it delivers', /^@aws-sdk\/client-sesv2$/, ['deliver']],
    ['the queue only if it sends messages', /^@aws-sdk\/client-sqs$/, ['watch']],
  ];

  it.each(loaders)('loads %s', (_, packages, by) => {
    const loading = handlers.filter((path) => [...packagesLoadedBy(path)].some((name) => packages.test(name)));
    expect(loading.toSorted()).toEqual(by.map((name) => `functions/${name}.ts`).toSorted());
  });

  it.each(handlers)('%s loads nothing that only tests and the local servers need', (path) => {
    const forOthers = [...packagesLoadedBy(path)].filter((name) =>
      /^(?:vitest|fast-check|dynalite|@e965\/xlsx)$/.test(name),
    );
    expect(forOthers).toEqual([]);
  });
});
