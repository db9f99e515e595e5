/** The keys under which plans and reports keep what nobody typed: ids, instants, days, addresses, choices from a closed list. */
const notTyped = new Set(
  'id sectionId departmentId programmeId resolvedId contributors sha256 frameworkSha256 at writtenAt asOf timeZone acceptedAt frameworkAcceptedAt readAt frameworkReadAt sourceOn currency number rulesVersion severity kind notComputable verdict base of column a1 after notAfter activityId from until on approvedOn confirmedOn table titlePlace columns asks printed via state unreadable code'.split(
    ' ',
  ),
);

const replaced = (value: unknown, path: string, text: (typed: string, path: string) => string): unknown => {
  if (typeof value === 'string') return text(value, path);
  if (Array.isArray(value)) return value.map((entry) => replaced(entry, path, text));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      notTyped.has(key) ? entry : replaced(entry, path === '' ? key : `${path}.${key}`, text),
    ]),
  );
};

/**
 * A plan, or a report, with every text that somebody typed as `text` makes it, wherever it stands; `path` is its place
 * without the numbers of lists, such as `framework.sections.title`.
 */
export const withTexts = <Said>(said: Said, text: (typed: string, path: string) => string): Said =>
  replaced(said, '', text) as Said;
