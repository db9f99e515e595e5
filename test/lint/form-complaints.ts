import type { ElementForm, Forms } from './element-form.ts';
import { contentTypesForms, relationshipsForms } from './package-forms.ts';
import type { XmlElement } from './parse-xml.ts';
import { partKinds } from './part-kinds.ts';
import { contentTypeOf, contentTypesPath, type Parts, sourceOf, notXml } from './workbook-file.ts';

const kinds = Object.values(partKinds);

interface Expected {
  readonly root: string;
  readonly namespace?: string;
  readonly forms?: Forms;
}

const expectedAt = (parts: Parts, path: string): Expected | undefined => {
  if (path === contentTypesPath) return { root: 'Types', forms: contentTypesForms };
  if (sourceOf(path) !== undefined) return { root: 'Relationships', forms: relationshipsForms };
  return kinds.find(({ contentType }) => contentType === contentTypeOf(parts, path));
};

/** Complains of elements and attributes that our workbooks do not have, or have elsewhere. */
export function* formComplaints(parts: Parts): Iterable<string> {
  for (const [path, root] of parts) {
    const expected = expectedAt(parts, path);
    if (!expected || root === notXml) continue;
    const prefix = root.name.includes(':') ? `xmlns:${root.name.split(':')[0]}` : 'xmlns';
    if (root.name !== expected.root) yield `${path} is a <${root.name}>, not a <${expected.root}>`;
    else if (expected.namespace && root.attributes[prefix] !== expected.namespace)
      yield `${path} is of the namespace ${root.attributes[prefix]}`;
    else if (expected.forms) yield* complaintsOf(root, expected.forms, path);
  }
}

function* complaintsOf(element: XmlElement, forms: Forms, path: string): Iterable<string> {
  const form = forms[element.name];
  if (!form) return;
  yield* attributeComplaints(element, form, path);
  yield* childComplaints(element, form, path);
  if (!form.holdsText && element.text.trim() !== '')
    yield `${path}: “${element.text.trim().slice(0, 40)}” stands in <${element.name}>, which holds no text`;
  for (const child of element.children) if (form.children.includes(child.name)) yield* complaintsOf(child, forms, path);
}

function* attributeComplaints({ name, attributes }: XmlElement, form: ElementForm, path: string): Iterable<string> {
  for (const [key, value] of Object.entries(attributes)) {
    if (/^xmlns(?::|$)/.test(key)) continue;
    const values = form.attributes[key];
    if (!values) yield `${path}: <${name}> has the attribute ${key}, which our workbooks do not use`;
    else if (!values.test(value)) yield `${path}: <${name}> has ${key}="${value}", which is no value of ours`;
  }
}

function* childComplaints({ name, children }: XmlElement, form: ElementForm, path: string): Iterable<string> {
  const seen = new Set<string>();
  let last = -1;
  for (const child of children) {
    const rank = form.children.indexOf(child.name);
    if (rank < 0) yield `${path}: <${child.name}> stands in <${name}>, where our workbooks have none`;
    else if (form.isOrdered && rank < last) yield `${path}: <${child.name}> stands too late in <${name}>`;
    else if (seen.has(child.name) && !form.repeated.has(child.name))
      yield `${path}: <${child.name}> stands in <${name}> twice`;
    seen.add(child.name);
    last = Math.max(last, rank);
  }
}
