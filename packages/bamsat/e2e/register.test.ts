import { expect, it } from 'vitest';
import { useStage, type Visitor } from './browser.js';
import { conclusion, RESOLUTION } from './texts.js';
import { settleVanHai, type VanHai } from './van-hai.js';

let people: VanHai;
const stage = useStage(async (site) => {
  people = await settleVanHai(site);
});

const section = ({ page }: Visitor, heading: string) =>
  page.locator('section', { has: page.getByRole('heading', { name: heading, exact: true }) });

it('takes a pasted text in, and knows the papers that it only cites', () =>
  stage.journey({}, async (visitor) => {
    const { page, say } = visitor;
    await visitor.signIn(people.office);
    await visitor.follow(say('register.title'));
    await visitor.sees(say('register.none-yet'));
    await visitor.inspect('register-empty');
    await visitor.follow(say('register.file'));
    await visitor.unfold(say('register.file.paste'));
    await visitor.inspect('register-file');
    await page.getByLabel(say('register.file.text')).fill(conclusion(118));
    await page
      .getByLabel(say('register.visibility'))
      .selectOption({ label: say('register.visibility.public') });
    await visitor.press(say('register.file.submit'));
    await page.getByRole('status').getByText('118-TB/TU').waitFor();

    await visitor.follow(say('register.title'));
    await visitor.sees(say('register.counts', { total: 3, filed: 1, cited: 2 }));
    await visitor.inspect('register');
    await visitor.follow(/118-TB\/TU/);
    await page.getByRole('heading', { level: 1, name: /118-TB\/TU/ }).waitFor();
    expect(await page.locator('mark.mark-directive a.mark-number').count()).toBe(3);
    expect(await page.locator('mark.mark-citation').count()).toBe(3);
    await page.locator('svg.graph-wide', { hasText: '27-NQ/TU' }).waitFor();
    await section(visitor, say('register.cites', { count: 2 })).waitFor();
    await section(visitor, say('common.history')).getByText(people.office.name).first().waitFor();
    await visitor.inspect('document');

    await visitor.follow(/27-NQ\/TU/, section(visitor, say('register.cites', { count: 2 })));
    await visitor.sees(say('register.not-held-office'));
    await visitor.follow(/118-TB\/TU/, section(visitor, say('register.cited-in', { count: 1 })));
    await page.getByRole('heading', { level: 1, name: /118-TB\/TU/ }).waitFor();
  }));

it('joins a file that arrives later to the entry that was only cited', () =>
  stage.journey({}, async (visitor) => {
    const { page, say } = visitor;
    await visitor.signIn(people.office);
    await visitor.open('/van-ban/them');
    await page.getByLabel(say('register.file.files')).setInputFiles({
      name: 'nghi-quyet-27.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(RESOLUTION),
    });
    await page
      .getByLabel(say('register.visibility'))
      .selectOption({ label: say('register.visibility.public') });
    await visitor.press(say('register.file.submit'));
    await page.getByRole('status').getByText('27-NQ/TU').waitFor();
    await visitor.follow(say('register.title'));
    await visitor.sees(say('register.counts', { total: 3, filed: 2, cited: 1 }));
    await visitor.follow(/27-NQ\/TU/);
    await visitor.sees('không còn điểm tồn đọng rác ven biển');
    await section(visitor, say('register.cited-in', { count: 1 }))
      .getByText('118-TB/TU')
      .waitFor();
    expect(await page.getByText(say('register.not-held-office')).count()).toBe(0);
    await visitor.inspect('document-joined');

    await visitor.open('/van-ban/them');
    await page.getByLabel(say('register.file.files')).setInputFiles({
      name: 'khong-phai.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('not what its name says'),
    });
    visitor.expectsRefusal(422);
    await visitor.press(say('register.file.submit'));
    await page.getByRole('alert').getByText('khong-phai.docx').waitFor();
    await visitor.inspect('register-file-refused');
  }));

it('narrows and orders the list in the address of the page', () =>
  stage.journey({ locale: 'en' }, async (visitor) => {
    const { page, say } = visitor;
    await visitor.open('/van-ban');
    await page.getByLabel(say('register.search')).fill('rac thai nhua');
    await visitor.press(say('common.filter'));
    await visitor.sees(say('register.counts', { total: 1, filed: 1, cited: 0 }));
    expect(new URL(page.url()).searchParams.get('q')).toBe('rac thai nhua');
    await visitor.inspect('register-found');
    await visitor.follow(say('common.clear-filters'));
    await page
      .getByRole('columnheader')
      .getByRole('link', { name: say('register.document') })
      .click();
    expect(new URL(page.url()).searchParams.get('xep')).toBe('so');
    await page.getByLabel(say('register.status')).selectOption({ label: say('register.status.cited') });
    await visitor.press(say('common.filter'));
    await visitor.sees(say('register.counts', { total: 1, filed: 0, cited: 1 }));
    expect(new URL(page.url()).searchParams.get('xep')).toBe('so');
    const table = page.waitForEvent('download');
    await visitor.follow(say('register.csv'));
    expect((await table).suggestedFilename()).toMatch(/\.csv$/);
  }));

it.each(['vi', 'en'] as const)('is open to the public on a phone (%s)', (locale) =>
  stage.journey({ width: 390, locale }, async (visitor) => {
    const { page, say } = visitor;
    await visitor.open('/van-ban');
    await visitor.inspect('register-public');
    await visitor.follow(/118-TB\/TU/);
    await page.locator('svg.graph-tall').waitFor();
    expect(await page.getByRole('heading', { name: say('common.history') }).count()).toBe(0);
    await visitor.inspect('document-public');
  }),
);
