import { parseCells } from '../a1-notation.ts';
import { writtenText } from '../cell-value.ts';
import { type CommentXml, readComments } from '../comments-xml.ts';
import type { Sheet } from '../spreadsheet-model.ts';
import { attributeOf, childOf, childrenOf, withAppended, withChild } from '../xml-edit.ts';
import { elementsOf, withElements } from '../xml-tags.ts';
import { encodeXml } from '../xml-text.ts';
import { hasShapes, type NotePlace, shapeNumbers, withNewShapes, withNoteShapes } from './note-shapes.ts';
import { cellName } from '../cell-names.ts';
import { sheetOrder } from './sheet-order.ts';
import { freeName, type XlsxPackage } from './xlsx-package.ts';

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const commentsType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const drawingType = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** Who wrote a note, as Excel shows it. */
const author = 'ملاحظة آلية';

const empty =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors/><commentList/></comments>';

/** A tab's XML once its notes are as they are now, in parts of their own. Those that stay keep their text and box. */
export function withNotes(xml: string, before: Sheet, after: Sheet, pack: XlsxPackage, part: string): string {
  const changed = changedNotes(before, after);
  if (changed.size === 0) return xml;
  const linked = (kind: string) => pack.relations(part).find((one) => one.kind === kind);
  const comments = linked('comments');
  const old = comments ? pack.text(comments.target) : empty;
  const known = new Map(readComments(old).map((comment) => [comment.cell, comment]));
  const added = [...changed].filter(([cell, note]) => note !== undefined && !known.has(cell));
  const texts = withNewNotes(withChangedNotes(old, changed, known), added);
  const isEmpty = !/<comment[\s>]/.test(texts);
  const drawing = drawingOf(xml, pack, part);
  const places = added.map(([cell]) => placeOf(cell));
  const gone = new Set(
    [...changed.keys()].filter((cell) => !known.get(cell)?.threaded && changed.get(cell) === undefined),
  );
  const boxes = withNewShapes(
    withoutShapes(drawing ? pack.text(drawing.target) : '', gone),
    places,
    after,
    shapeCounter(pack, drawing?.target),
  );
  if (comments && isEmpty) pack.unlink(part, comments.id);
  else if (comments) pack.set(comments.target, texts);
  else if (!isEmpty)
    pack.add(part, 'comments', { part: freeName(pack, 'xl/comments', '.xml'), contentType: commentsType, text: texts });
  return withDrawing(xml, boxes, drawing, pack, part);
}

const withoutShapes = (vml: string, cells: ReadonlySet<string>): string =>
  withNoteShapes(vml, (shape, { row, column }) => (cells.has(cellName(row, column)) ? '' : shape));

function drawingOf(xml: string, pack: XlsxPackage, part: string) {
  const element = childOf(xml, 'legacyDrawing');
  const id = element && /\bid\s*=\s*["']([^"']*)/.exec(element)?.[1];
  return id === undefined ? undefined : pack.relations(part).find((one) => one.id === id);
}

function withDrawing(
  xml: string,
  boxes: string,
  drawing: { readonly id: string; readonly target: string } | undefined,
  pack: XlsxPackage,
  part: string,
): string {
  if (drawing && !hasShapes(boxes)) {
    pack.unlink(part, drawing.id);
    return withChild(xml, sheetOrder, 'legacyDrawing', undefined);
  }
  if (drawing) pack.set(drawing.target, boxes);
  if (drawing || boxes === '') return xml;
  const name = freeName(pack, 'xl/drawings/vmlDrawing', '.vml');
  const id = pack.add(part, 'vmlDrawing', { part: name, contentType: drawingType, text: boxes });
  return withChild(xml, sheetOrder, 'legacyDrawing', `<legacyDrawing xmlns:r="${relations}" r:id="${id}"/>`);
}

function changedNotes(before: Sheet, after: Sheet): Map<string, string | undefined> {
  const changed = new Map<string, string | undefined>();
  for (const [row, column, { note }] of before.cells.entries()) {
    if (note !== after.cells.get(row, column)?.note) changed.set(cellName(row, column), undefined);
  }
  for (const [row, column, { note }] of after.cells.entries()) {
    if (note !== undefined && note !== before.cells.get(row, column)?.note) changed.set(cellName(row, column), note);
  }
  return changed;
}

function placeOf(cell: string): NotePlace {
  const { startRow: row = 0, startColumn: column = 0 } = parseCells(cell) ?? {};
  return { row, column };
}

const noteRun = (note: string): string =>
  '<r><rPr><sz val="10"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/></rPr>' +
  `<t xml:space="preserve">${encodeXml(writtenText(note))}</t></r>`;

type Notes = ReadonlyMap<string, string | undefined>;

/** The comments of which some are changed or left out; those that stand for a thread of answers stay. */
function withChangedNotes(xml: string, changed: Notes, known: ReadonlyMap<string, CommentXml>): string {
  return withElements(xml, ['comment'], (comment) => {
    const old = known.get(attributeOf(comment, 'ref') ?? '');
    if (!old || !changed.has(old.cell)) return comment;
    const note = changed.get(old.cell);
    if (note === undefined && !old.threaded) return '';
    const beside = old.threaded ? threadRuns(comment, old) : '';
    const text = note === undefined ? threadText(comment, old) : noteRun(note) + beside;
    return withChild(comment, ['text'], 'text', `<text>${text}</text>`);
  });
}

function withNewNotes(xml: string, added: readonly (readonly [cell: string, note: string | undefined])[]): string {
  if (added.length === 0) return xml;
  const authors = elementsOf(xml, 'author').map(({ body }) => body);
  const known = authors.indexOf(encodeXml(author));
  const number = known < 0 ? authors.length : known;
  const listed = withAppended(childOf(xml, 'authors') ?? '<authors/>', `<author>${encodeXml(author)}</author>`);
  const named = known < 0 ? withChild(xml, order, 'authors', listed) : xml;
  const comments = added.map(
    ([cell, note = '']) => `<comment ref="${cell}" authorId="${number}"><text>${noteRun(note)}</text></comment>`,
  );
  const list = withAppended(childOf(named, 'commentList') ?? '<commentList/>', comments.join(''));
  return withChild(named, order, 'commentList', list);
}

const order = ['authors', 'commentList'];

/** What older programs read of a comment with answers, as runs. */
function threadRuns(comment: string, old: CommentXml): string {
  const runs = runsIn(comment);
  return old.note === undefined
    ? runs.map((run) => (run.startsWith('<t') ? `<r>${run}</r>` : run)).join('')
    : runs.slice(1).join('');
}

/** The same without a note before it, as it stood at first. */
function threadText(comment: string, old: CommentXml): string {
  const runs = runsIn(comment);
  const left = old.note === undefined ? runs : runs.slice(1);
  return left.join('').replace(/^<r>(<t[ >][^<]*<\/t>)<\/r>$/, '$1');
}

const runsIn = (comment: string): string[] => {
  const text = childOf(comment, 'text') ?? '<text/>';
  return childrenOf(text.replace(/^<text[^>]*>|<\/text>$/g, '')).map((run) => run.text);
};

/** Numbers for new boxes: a block of its own for the first of a drawing, then the next ones that no drawing has. */
function shapeCounter(pack: XlsxPackage, drawing: string | undefined): () => number {
  const drawings = pack.names().filter((name) => name.endsWith('.vml'));
  const used = new Set(drawings.flatMap((name) => shapeNumbers(pack.text(name))));
  const own = drawing ? shapeNumbers(pack.text(drawing)) : [];
  const block = (Math.floor(Math.max(0, ...used) / 1024) + 1) * 1024;
  let number = own.length > 0 ? Math.max(...own) : block;
  return () => {
    do number++;
    while (used.has(number));
    return number;
  };
}
