import { cellsText } from '../a1-notation.ts';
import { validationXml } from '../data-validation.ts';
import type { Sheet, Validation, ValidationRule } from '../spreadsheet-model.ts';
import { bodyOf, childOf, childrenOf, withAttributes, withChild } from '../xml-edit.ts';
import { withElements } from '../xml-tags.ts';
import { sheetOrder } from './sheet-order.ts';

/** A tab's XML with the rules that it has now; those that stay keep their text, but for their place where that changed. */
export function withValidations(
  xml: string,
  before: Sheet,
  after: Sheet,
  placeOf: (rule: ValidationRule) => string,
): string {
  const places = new Map(after.validations.flatMap((one) => (one.at === undefined ? [] : [[one.at, placesOf(one)]])));
  const added = after.validations.filter(({ at, areas }) => at === undefined && areas.length > 0);
  const isSame = before.validations.every((one) => (places.get(one.at ?? -1) ?? '') === placesOf(one));
  if (isSame && added.length === 0) return xml;
  let at = -1;
  const kept = withElements(xml, ['dataValidation', 'x14:dataValidation'], (rule) => {
    at++;
    const old = before.validations.find((one) => one.at === at);
    const now = places.get(at) ?? '';
    return old && now !== placesOf(old) ? (now === '' ? '' : placed(rule, now)) : rule;
  });
  return withAdded(withoutEmpty(kept), added.map((one) => validationXml(one, placeOf)).join(''));
}

const placesOf = ({ areas }: Validation): string => areas.map(cellsText).join(' ');

/** The newer kind of rule tells its place in an element of its own. */
const placed = (rule: string, places: string): string =>
  rule.startsWith('<x14:')
    ? rule.replace(/<xm:sqref>[^<]*</, () => `<xm:sqref>${places}<`)
    : withAttributes(rule, { sqref: places });

function withAdded(xml: string, added: string): string {
  const old = childOf(xml, 'dataValidations');
  const body = (old ? bodyOf(old) : '') + added;
  const count = childrenOf(body).length;
  if (count === 0) return withChild(xml, sheetOrder, 'dataValidations', undefined);
  const head = withAttributes(old ?? '<dataValidations/>', { count: String(count) });
  const made = `${head.replace(/(<dataValidations[^>]*?)\s*\/?>[\s\S]*$/, '$1>')}${body}</dataValidations>`;
  return withChild(xml, sheetOrder, 'dataValidations', made);
}

/** Excel repairs a list of rules that holds none, or counts wrong. */
function withoutEmpty(xml: string): string {
  const counted = withElements(xml, ['x14:dataValidations'], (list) =>
    withAttributes(list, { count: String(childrenOf(bodyOf(list)).length) }),
  );
  const extended = withElements(counted, ['ext'], (ext) => (/<x14:dataValidations[^>]*count="0"/.test(ext) ? '' : ext));
  return withElements(extended, ['extLst'], (list) => (childrenOf(bodyOf(list)).length === 0 ? '' : list));
}
