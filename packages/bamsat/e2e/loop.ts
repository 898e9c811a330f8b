import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { Stage, Visitor, VisitorOptions } from './browser.js';
import { type Hand, mouse } from './hand.js';
import { photo } from './photo.js';
import { conclusion } from './texts.js';
import { type VanHai, WOMEN, YOUTH } from './van-hai.js';

/** Who acts, and how. */
interface Walker {
  readonly visitor: Visitor;
  readonly hand: Hand;
  /** Whether each page is looked at on the way. */
  readonly inspects: boolean;
}

const inspect = ({ visitor, inspects }: Walker, name: string) =>
  inspects ? visitor.inspect(name) : Promise.resolve();
const button = ({ visitor }: Walker, name: string, within: Locator = visitor.page.locator('body')) =>
  within.getByRole('button', { name, exact: true });
const link = ({ visitor }: Walker, name: string | RegExp) =>
  visitor.page.getByRole('link', typeof name === 'string' ? { name, exact: true } : { name }).first();
const notice = ({ visitor }: Walker, words: string) =>
  visitor.page.getByRole('status').getByText(words).waitFor();

/** The office pastes a text into the register and stands before what it asks. */
async function paste(walker: Walker, text: string): Promise<void> {
  const { visitor, hand } = walker;
  const { page, say } = visitor;
  await hand.press(link(walker, say('register.title')));
  await hand.press(link(walker, say('register.file')));
  await hand.press(page.locator('summary', { hasText: say('register.file.paste') }));
  await hand.fill(page.getByLabel(say('register.file.text')), text);
  await hand.choose(page.getByLabel(say('register.visibility')), say('register.visibility.public'));
  await hand.press(button(walker, say('register.file.submit')));
  await page.getByRole('heading', { level: 1, name: say('tasks.review'), exact: true }).waitFor();
}

const card = ({ visitor }: Walker, number: number) =>
  visitor.page.getByRole('article', { name: visitor.say('tasks.review.card', { number }), exact: true });

/** Accepts a request as the task of the women's union, the youth union helping. */
async function accept(walker: Walker, number: number, deadline: string): Promise<void> {
  const { visitor, hand } = walker;
  const { say } = visitor;
  const request = card(walker, number);
  await hand.choose(request.getByLabel(say('tasks.lead')), WOMEN);
  await hand.fill(request.getByRole('textbox', { name: say('tasks.deadline') }), deadline);
  await hand.press(request.locator('details.helpers > summary'));
  await hand.tick(request.getByRole('checkbox', { name: YOUTH }));
  await inspect(walker, 'review-card');
  await hand.press(button(walker, say('tasks.assign'), request));
  await visitor.sees(say('tasks.review.accepted'));
}

/** Accepts a request with other words than were proposed. */
async function correct(walker: Walker, number: number, what: string): Promise<void> {
  const { visitor, hand } = walker;
  const { say } = visitor;
  const request = card(walker, number);
  await hand.fill(request.getByLabel(new RegExp(`^${say('tasks.what')}`)), what);
  await hand.choose(request.getByLabel(say('tasks.lead')), YOUTH);
  await hand.press(button(walker, say('tasks.assign'), request));
  await card(walker, number).getByText(what).waitFor();
}

/** Decides that a request is not followed. */
async function dismiss(walker: Walker, number: number, reason: string): Promise<void> {
  const { visitor, hand } = walker;
  const { say } = visitor;
  const request = card(walker, number);
  await hand.press(request.locator('details.request-dismiss > summary'));
  await hand.fill(request.getByLabel(say('tasks.review.dismiss-reason')), reason);
  await hand.press(button(walker, say('tasks.review.dismiss'), request));
  await card(walker, number).getByText(reason).waitFor();
}

/** Opens a task from the list. */
async function openTask(walker: Walker, what: RegExp): Promise<void> {
  const { visitor, hand } = walker;
  await hand.press(link(walker, visitor.say('tasks.title')));
  await hand.press(link(walker, what));
  await visitor.page.getByRole('heading', { level: 1, name: what }).waitFor();
}

/** The unit reports, with a photo. */
async function report(walker: Walker, note: string, isComplete: boolean): Promise<void> {
  const { visitor, hand } = walker;
  const { page, say } = visitor;
  await hand.fill(page.getByLabel(say('tasks.note')), note);
  await hand.chooseFile(page.getByLabel(say('tasks.files')), {
    name: 'bai-bien.jpg',
    mimeType: 'image/jpeg',
    buffer: await photo(),
  });
  if (isComplete) await hand.tick(page.getByRole('checkbox', { name: say('tasks.complete') }));
  await hand.press(button(walker, say('tasks.report-send')));
  await notice(walker, say(isComplete ? 'tasks.done.complete' : 'tasks.done.report'));
  await page
    .getByRole('img', { name: say('tasks.photo-alt', { name: 'bai-bien.jpg' }) })
    .first()
    .waitFor();
}

/** The office sends a task back. */
async function sendBack(walker: Walker, reason: string): Promise<void> {
  const { visitor, hand } = walker;
  const { page, say } = visitor;
  const form = page.locator('.verify-form');
  await hand.press(form.locator('summary', { hasText: say('tasks.step.return') }));
  await hand.fill(form.getByLabel(say('tasks.reason.return')), reason);
  await hand.press(button(walker, say('tasks.step.return'), form));
  await notice(walker, say('tasks.done.return'));
}

/** The office verifies what was reported. */
async function verify(walker: Walker): Promise<void> {
  await walker.hand.press(button(walker, walker.visitor.say('tasks.step.verify')));
  await notice(walker, walker.visitor.say('tasks.done.verify'));
}

const DEADLINE = '10/12/2026';
const CORRECTED = 'ra quân làm sạch bãi biển vào sáng thứ bảy, có điểm danh từng chi đoàn';
const NOT_OURS = 'Việc thường xuyên của các chi bộ.';

/**
 * What the office does with a paper: takes it in, accepts the first request, corrects the second, dismisses the third.
 * @returns how many requests and how many citations are marked in its text
 */
async function decide(
  walker: Walker,
  text: string,
  corrected: string,
): Promise<{ requests: number; citations: number }> {
  const { page } = walker.visitor;
  await paste(walker, text);
  const requests = await page.locator('.review-text mark.mark-directive a.mark-number').count();
  const citations = await page.locator('.review-text mark.mark-citation').count();
  await walker.visitor.sees(walker.visitor.say('tasks.review.progress', { done: 0, total: requests }));
  await inspect(walker, 'review');
  await accept(walker, 1, DEADLINE);
  await correct(walker, 2, corrected);
  await dismiss(walker, 3, NOT_OURS);
  await inspect(walker, 'review-decided');
  return { requests, citations };
}

/** Looks at the lists and the board: the filters stand in the address. */
async function lookAround(walker: Walker, what: RegExp): Promise<void> {
  const { visitor, hand } = walker;
  const { page, say } = visitor;
  await hand.press(link(walker, say('tasks.title')));
  // On a phone a script folds what narrows the list.
  if (visitor.script && (page.viewportSize()?.width ?? 0) < 700) {
    await hand.press(page.locator('details.fold:not([open]) > summary'));
  }
  await hand.choose(page.getByLabel(say('tasks.state')), say('tasks.state.reported'));
  await hand.press(button(walker, say('common.filter')));
  await page.getByRole('link', { name: what }).waitFor();
  expect(new URL(page.url()).searchParams.get('trang-thai')).toBe('reported');
  await inspect(walker, 'tasks');
  await hand.press(link(walker, say('tasks.look.bang')));
  const column = page.getByRole('region', { name: new RegExp(`^${say('tasks.state.reported')}`) });
  await column.getByRole('link', { name: what }).waitFor();
  expect(new URL(page.url()).searchParams.get('xem')).toBe('bang');
  await inspect(walker, 'tasks-board');
}

/** How a round is gone. */
export interface Round extends VisitorOptions {
  /** The number of the paper: no two rounds on one site have the same. */
  readonly number: number;
  readonly handOf: (visitor: Visitor) => Hand;
  readonly inspects: boolean;
}

/** The whole way of a request: from the paper to the task, reported, sent back, reported again, verified, and seen on the paper. */
export function walkTheLoop(stage: Stage, people: VanHai, round: Round): Promise<void> {
  const { number, handOf, inspects, ...options } = round;
  const what = new RegExp(`thu gom rác thải nhựa dọc bờ biển đợt ${number}`);
  const walkerOf = (visitor: Visitor): Walker => ({ visitor, hand: handOf(visitor), inspects });
  return stage.journey(options, (officeVisitor) =>
    stage.journey(options, async (unitVisitor) => {
      const [office, unit] = [walkerOf(officeVisitor), walkerOf(unitVisitor)];
      const { say } = officeVisitor;
      await officeVisitor.signIn(people.office, office.hand);
      const found = await decide(office, conclusion(number), `${CORRECTED} (${number})`);
      expect(found).toEqual({ requests: 3, citations: 3 });
      await officeVisitor.sees(say('tasks.review.all-decided', { count: 3 }));

      await unitVisitor.signIn(people.women, unit.hand);
      await inspect(unit, 'home-unit');
      await openTask(unit, what);
      await unitVisitor.sees(say('tasks.source'));
      await unitVisitor.sees(DEADLINE);
      await inspect(unit, 'task-unit');
      await report(unit, 'Đã lập danh sách 12 điểm rác.', false);
      await unitVisitor.sees(say('tasks.state.in-progress'));
      await report(unit, 'Kế hoạch đã ban hành.', true);
      await inspect(unit, 'task-reported');

      await lookAround(office, what);
      await openTask(office, what);
      await inspect(office, 'task-office');
      await sendBack(office, 'Còn thiếu phân công từng chi hội.');
      await openTask(unit, what);
      await unitVisitor.sees('Còn thiếu phân công từng chi hội.');
      await report(unit, 'Đã bổ sung phân công.', true);
      await openTask(office, what);
      await verify(office);
      await inspect(office, 'task-verified');

      await office.hand.press(link(office, new RegExp(`${number}-TB/TU`)));
      await officeVisitor.page
        .getByRole('region', { name: say('register.tasks') })
        .getByText(say('tasks.state.verified'))
        .waitFor();
      await inspect(office, 'document-done');
    }),
  );
}

/** The first half of the way, with the article that the project started from. */
export function walkTheSeed(stage: Stage, people: VanHai, article: string): Promise<void> {
  return stage.journey({}, async (visitor) => {
    await visitor.signIn(people.office);
    const found = await decide({ visitor, hand: mouse, inspects: true }, article, CORRECTED);
    expect(found.citations).toBeGreaterThanOrEqual(16);
    expect(found.requests).toBeGreaterThanOrEqual(28);
    await visitor.sees(visitor.say('tasks.review.progress', { done: 3, total: found.requests }));
  });
}
