import { cellsText, parseCells } from './a1-notation.ts';
import type { ReadingBudget } from './reading-budget.ts';
import type { Area, Validation, ValidationRule } from './spreadsheet-model.ts';
import { decodeXml, encodeXml } from './xml-text.ts';
import { elementsOf } from './xml-tags.ts';

const lastRow = 1_048_576;
const lastColumn = 16_384;

/** The texts of a list that stands in cells: `'_lists'!$A$1:$A$12`. */
export type ListLookup = (reference: string) => readonly string[] | undefined;

/** What all tabs of a file share while their rules are read. */
export interface RuleReading {
  readonly lookup: ListLookup;
  readonly budget: ReadingBudget;
}

/** The rules of a sheet's XML, those in the newer extension included. */
export function readValidations(sheetXml: string, { lookup, budget }: RuleReading): Validation[] {
  return elementsOf(sheetXml, 'dataValidation', 'x14:dataValidation').map(({ attributes, body }, at) => {
    const text = attributes.sqref ?? decodeXml(/<xm:sqref>([^<]*)</.exec(body)?.[1] ?? '');
    const formula = decodeXml(/<(?:formula1|x14:formula1><xm:f)>([^<]*)</.exec(body)?.[1] ?? '');
    const rule = ruleOf(attributes, formula, lookup);
    const place = rule && !isList(formula) ? { place: formula } : {};
    return { areas: areasOf(text, budget), at, ...(rule ? { rule } : {}), ...place };
  });
}

function areasOf(sqref: string, budget: ReadingBudget): Area[] {
  const places = sqref.split(/\s+/);
  budget.spendAreas(places.length);
  return places.flatMap((text) => {
    const cells = text ? parseCells(text) : undefined;
    return cells ? [{ startRow: 0, startColumn: 0, endRow: lastRow, endColumn: lastColumn, ...cells }] : [];
  });
}

const isList = (formula: string) => /^".*"$/s.test(formula);

function ruleOf(attributes: Record<string, string>, formula: string, lookup: ListLookup): ValidationRule | undefined {
  if (attributes.type !== 'list') return undefined;
  const values = isList(formula) ? formula.slice(1, -1).replaceAll('""', '"').split(',') : lookup(formula);
  if (!values) return undefined;
  const tick = values.join(',').toUpperCase() === 'TRUE,FALSE';
  const condition = tick
    ? { type: 'BOOLEAN' }
    : { type: 'ONE_OF_LIST', values: values.map((value) => ({ userEnteredValue: value.trim() })) };
  return {
    condition,
    ...(attributes.prompt ? { inputMessage: attributes.prompt } : {}),
    ...(isOn(attributes.showErrorMessage) && (attributes.errorStyle ?? 'stop') === 'stop' ? { strict: true } : {}),
    // The .xlsx attribute means the opposite of its name.
    ...(isOn(attributes.showDropDown) ? {} : { showCustomUi: true }),
  };
}

const isOn = (flag: string | undefined) => flag === '1' || flag === 'true';

/** The entries of a list rule. */
export const listOf = (rule: ValidationRule): string[] =>
  (rule.condition?.values ?? []).map(({ userEnteredValue }) => userEnteredValue ?? '');

/** Whether a list fits into the rule itself; Excel takes no more than 255 characters, and commas part its entries. */
function fitsInRule(rule: ValidationRule): boolean {
  const list = listOf(rule);
  return (
    !list.some((entry) => entry.includes(',') || entry !== entry.trim()) &&
    list.join(',').replaceAll('"', '""').length <= 255
  );
}

/** The XML of a new rule. `placeOf` says where a list stands that does not fit into it. */
export function validationXml({ areas, rule = {} }: Validation, placeOf: (rule: ValidationRule) => string): string {
  const sqref = ` sqref="${areas.map(cellsText).join(' ')}"`;
  const formula =
    rule.condition?.type === 'BOOLEAN'
      ? '"TRUE,FALSE"'
      : fitsInRule(rule)
        ? `"${listOf(rule).join(',').replaceAll('"', '""')}"`
        : placeOf(rule);
  const flags =
    (rule.showCustomUi || rule.condition?.type === 'BOOLEAN' ? '' : ' showDropDown="1"') +
    (rule.strict ? ' showErrorMessage="1"' : ' errorStyle="warning"') +
    // Excel takes a prompt of at most 255 characters.
    (rule.inputMessage ? ` showInputMessage="1" prompt="${encodeXml(rule.inputMessage.slice(0, 255))}"` : '');
  return `<dataValidation type="list" allowBlank="1"${flags}${sqref}><formula1>${encodeXml(formula)}</formula1></dataValidation>`;
}

/** The rule that holds for a cell: the last one set. */
export function ruleAt(validations: readonly Validation[], row: number, column: number): ValidationRule | undefined {
  return validations.findLast(({ areas }) =>
    areas.some(
      (area) => row >= area.startRow && row < area.endRow && column >= area.startColumn && column < area.endColumn,
    ),
  )?.rule;
}

/** The rules with an area given a new one, or none. */
export function withRule(
  validations: readonly Validation[],
  area: Area,
  rule: ValidationRule | undefined,
): Validation[] {
  const rest = validations
    .map((validation) => ({ ...validation, areas: validation.areas.flatMap((one) => subtractArea(one, area)) }))
    .filter(({ areas }) => areas.length > 0);
  if (!rule) return rest;
  const same = rest.find((validation) => JSON.stringify(validation.rule) === JSON.stringify(rule));
  if (!same) return [...rest, { areas: [area], rule }];
  return rest.map((validation) => (validation === same ? { ...same, areas: withArea(same.areas, area) } : validation));
}

/** An area added to others; one that continues the last downwards only lengthens it. */
function withArea(areas: readonly Area[], area: Area): Area[] {
  const last = areas.at(-1);
  const continues =
    last?.endRow === area.startRow && last.startColumn === area.startColumn && last.endColumn === area.endColumn;
  return last && continues ? [...areas.slice(0, -1), { ...last, endRow: area.endRow }] : [...areas, area];
}

/** What is left of an area, as up to four others. */
function subtractArea(from: Area, taken: Area): Area[] {
  const top = Math.max(from.startRow, taken.startRow);
  const bottom = Math.min(from.endRow, taken.endRow);
  const left = Math.max(from.startColumn, taken.startColumn);
  const right = Math.min(from.endColumn, taken.endColumn);
  if (top >= bottom || left >= right) return [from];
  return [
    { ...from, endRow: top },
    { ...from, startRow: bottom },
    { ...from, startRow: top, endRow: bottom, endColumn: left },
    { ...from, startRow: top, endRow: bottom, startColumn: right },
  ].filter((area) => area.startRow < area.endRow && area.startColumn < area.endColumn);
}
