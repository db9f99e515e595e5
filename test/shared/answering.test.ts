import { describe, expect, it } from 'vitest';
import { composeNote } from '../../shared/answer/note-block.ts';
import { answersTo, writeAnswer } from '../../shared/answering.ts';
import type { CellAnswer } from '../../shared/ports/cell-answer.ts';
import { SystemError } from '../../shared/ports/errors.ts';
import type { PlanStore } from '../../shared/ports/plan-store.ts';
import type { IngestMessage, Ports } from '../../shared/ports/ports.ts';
import type { RawSpreadsheet } from '../../shared/schema/raw-spreadsheet.ts';
import type { Submission } from '../../shared/submission.ts';
import { filledDepartment } from '../planted/filled-department.ts';
import { typed } from '../planted/planting.ts';
import { type At, cellAt, noteOn, writeInto } from '../answered/people.ts';
import { writeAnswers } from '../answered/write-answers.ts';
import { readingOf } from './watch/states.ts';

const { raw, plan, read } = filledDepartment(1);
const message: IngestMessage = {
  ...{ kind: 'read', cycle: '2021-2023', department: 'sector', spreadsheetId: 'file', driveVersion: 8 },
};
const now = new Date('2026-01-01T12:00:00.000Z');

const activityCells = plan.places.filter(({ column }) => column.key === 'activity');
const atOf = (index: number): At => {
  const { tabId, row, columnPlace: column } = activityCells[index] as (typeof activityCells)[0];
  return { tabId, row, column };
};

describe('an answer', () => {
  const standing = { parent: undefined, last: undefined, framework: undefined, timeZone: 'Asia/Hebron' };
  const valuesOf = async (submission: Submission, changes: Parameters<typeof readingOf>[0] = {}, asked = message) =>
    (await answersTo({} as PlanStore, asked, standing, submission, readingOf(changes))).map(({ value }) => value);

  it('says when the spreadsheet was read in the cycle’s time, whenever its submission was weighed again', async () => {
    const readAt = '2026-01-01T08:05:00.000Z';
    expect(await valuesOf(read(raw), { readAt, at: '2026-02-01T00:00:00.000Z' })).toContain(
      'قُرئ هذا الملف في 01/01/2026 الساعة 10:05، ويُقرأ من جديد بعد دقائق من آخر تعديل فيه.',
    );
  });

  it('says what changed since the version in force, until that is in force itself', async () => {
    const edited = read(writeInto(raw, atOf(1), typed('نشاط آخر تمامًا')), read(raw));
    expect(await valuesOf(edited, { lastRead: 'returned', versionInForce: 1 })).toContainEqual(
      expect.stringMatching(/^منذ النسخة السارية رقم 1: عُدّل نشاط واحد\.$/),
    );
    expect(await valuesOf(edited, { lastRead: 'accepted', versionInForce: 2 })).toContain(
      'لم يتغير شيء منذ النسخة السارية رقم 2.',
    );
  });

  it('never says that all was deleted where the table could not be read', async () => {
    const twice = {
      ...raw,
      tabs: [...raw.tabs, { ...(raw.tabs[0] as RawSpreadsheet['tabs'][0]), tabId: 77, title: 'نسخة' }],
    };
    for (const versionInForce of [0, 1]) {
      const values = await valuesOf(read(twice, read(raw)), { lastRead: 'returned', versionInForce });
      expect(values).toContainEqual(expect.stringMatching(/^خطأ: جدول .* موجود في أكثر من ورقة/));
      expect(values).not.toContainEqual(expect.stringMatching(/حُذف \d|أي نشاط بعد/));
    }
  });

  it('writes identities only once they are those of a version', async () => {
    const ids = (changes: Parameters<typeof readingOf>[0]) =>
      answersTo({} as PlanStore, message, standing, read(raw), readingOf(changes)).then((answers) =>
        answers.filter(({ look, column }) => look === 'id' && column < 2),
      );
    const lost = writeInto(raw, { ...atOf(0), column: 0 }, undefined);
    expect(await ids({ lastRead: 'returned' })).toEqual([]);
    const answers = await answersTo(
      {} as PlanStore,
      message,
      standing,
      read(lost),
      readingOf({ lastRead: 'accepted' }),
    );
    expect(answers).toContainEqual(expect.objectContaining({ row: atOf(0).row, column: 0, look: 'id' }));
  });

  it('counts what was understood, each cell once', async () => {
    const programme = plan.places.find(({ column, cell }) => column.key === 'programme' && cell);
    const at = { tabId: programme?.tabId ?? 0, row: programme?.row ?? 0, column: programme?.columnPlace ?? 0 };
    const folded = writeInto(raw, at, typed(`${String(programme?.cell?.value)} .`));
    expect(await valuesOf(read(folded))).toContain('قُرئت كما قُصدت: خلية واحدة. لا حاجة إلى أي إجراء.');
  });

  it('counts no guess as understood', async () => {
    const indicator = plan.places.find(({ column, cell }) => column.key === 'indicator' && cell);
    const at = { tabId: indicator?.tabId ?? 0, row: indicator?.row ?? 0, column: indicator?.columnPlace ?? 0 };
    const guessed = await valuesOf(read(writeInto(raw, at, typed('تم توقيع 15 اتفاقية'))));
    expect(guessed).toContainEqual(expect.stringMatching(/^للعلم: .*تم توقيع 15 اتفاقية/));
    expect(guessed).not.toContainEqual(expect.stringMatching(/^قُرئت كما قُصدت/));
  });

  it('says nothing of what changed since the last reading while people are at work', async () => {
    const before = read(raw);
    const after = read(writeInto(raw, atOf(1), typed('نشاط آخر تمامًا')), before);
    const store = { body: async () => before.body } as unknown as PlanStore;
    const last = readingOf({ bodySha256: 'hash' });
    const statuses = async (asked: IngestMessage, from: typeof last | undefined) => {
      const answers = await answersTo(store, asked, { ...standing, last: from }, after, readingOf());
      return answers.flatMap(({ value, row }) => (value === 'قيد التعديل' ? [row] : []));
    };
    expect(await statuses(message, last)).toEqual([]);
    expect(await statuses({ ...message, unsettled: true }, last)).toEqual([atOf(1).row]);
    expect((await statuses({ ...message, unsettled: true }, undefined)).length).toBeGreaterThan(
      activityCells.length / 2,
    );
  });
});

describe('writing an answer', () => {
  const unanswered = { since: '2026-01-01T11:00:00.000Z' };
  const record = readingOf({ unanswered });
  const answer: CellAnswer = { ...atOf(0), note: composeNote('', ['خطأ: قيمة.']) };
  const portsOf = (answering: (cells: readonly CellAnswer[]) => Promise<RawSpreadsheet>): Ports =>
    ({
      now: () => now,
      spreadsheets: { answer: (_: string, cells: readonly CellAnswer[]) => answering(cells) },
    }) as never;

  it('is recorded with its moment, and waits no longer', async () => {
    const written = await writeAnswer(
      portsOf(async (cells) => writeAnswers(raw, cells)),
      message,
      raw,
      record,
      [answer],
    );
    const { unanswered: _, ...rest } = record;
    expect(written).toEqual({ ...rest, answeredAt: now.toISOString() });
  });

  it('stays to be written, since when it did and why, where the file is held', async () => {
    const held = new SystemError('google-unavailable', 'The file is open in LibreOffice', { retry: true });
    const written = await writeAnswer(
      portsOf(() => Promise.reject(held)),
      message,
      raw,
      record,
      [answer],
    );
    expect(written).toEqual({
      ...record,
      unanswered: { ...unanswered, failure: { code: held.code, message: held.message } },
    });
    expect(written.answeredAt).toBeUndefined();
  });

  it('leaves a fault of its own to whoever called', async () => {
    const fault = new TypeError('no such thing');
    await expect(
      writeAnswer(
        portsOf(() => Promise.reject(fault)),
        message,
        raw,
        record,
        [answer],
      ),
    ).rejects.toBe(fault);
  });

  it('gives back what it wrote over where somebody moved rows meanwhile', async () => {
    const noted = noteOn(raw, atOf(1), 'سؤال');
    const [first, second] = [atOf(0), atOf(1)] as [At, At];
    const swapped = noted.tabs.map((tab) => ({
      ...tab,
      cells: tab.cells.map((cell) => {
        const row = { [first.row]: second.row, [second.row]: first.row }[cell.row];
        return tab.tabId === first.tabId && row !== undefined ? { ...cell, row } : cell;
      }),
    }));
    let sheet: RawSpreadsheet = { ...noted, tabs: swapped };
    const ports = portsOf(async (cells) => (sheet = writeAnswers(sheet, cells)));
    await writeAnswer(ports, message, noted, record, [answer]);
    expect([cellAt(sheet, first)?.note, cellAt(sheet, second)?.note]).toEqual(['سؤال', undefined]);
  });
});
