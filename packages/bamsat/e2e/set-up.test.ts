import { expect, it } from 'vitest';
import { translator } from '../src/shared/index.js';
import { useStage } from './browser.js';

const stage = useStage();
const PASSWORD = 'song-bien-van-hai';

it('leads from a new system to organisations and accounts', () =>
  stage.journey({}, async (visitor) => {
    const { page, say } = visitor;
    await visitor.open('/dang-nhap');
    expect(new URL(page.url()).pathname).toBe('/cai-dat');
    await visitor.inspect('set-up');

    const fill = async (code: string) => {
      await page.getByLabel(say('accounts.set-up.code')).fill(code);
      await page.getByLabel(say('accounts.set-up.organization')).fill('Văn phòng Thành ủy Vân Hải');
      await page.getByLabel(say('accounts.name')).fill('Lê Thu Hà');
      await page.getByLabel(say('accounts.email')).fill('ha@vanhai.test');
      await page.getByLabel(say('accounts.password')).fill(PASSWORD);
      await visitor.press(say('accounts.set-up.submit'));
    };
    visitor.expectsRefusal(403);
    await fill('AAAAA-AAAAA');
    await visitor.sees(say('error.accounts.set-up-code-wrong', { left: 4 }));
    await visitor.inspect('set-up-refused');
    await fill(stage.site().setUpCode ?? '');
    await visitor.sees(say('accounts.set-up.done'));
    await visitor.sees('ha@vanhai.test');

    await visitor.follow(say('organizations.title'));
    await page.getByText(say('organizations.add')).first().click();
    await page
      .getByLabel(say('organizations.name'), { exact: false })
      .first()
      .fill('Hội Liên hiệp Phụ nữ Vân Hải');
    await page.getByLabel(say('organizations.short-name')).fill('Hội Phụ nữ');
    await page.getByLabel(say('organizations.key')).fill('hoi-phu-nu');
    await visitor.press(say('organizations.add'));
    await visitor.sees(say('organizations.saved'));
    await visitor.inspect('organization');

    await visitor.follow(say('accounts.list.title'));
    const form = page.locator('section', { has: page.getByRole('heading', { name: say('accounts.add') }) });
    await form.getByLabel(say('accounts.name')).fill('Phạm Minh Châu');
    await form.getByLabel(say('accounts.email')).fill('chau@vanhai.test');
    await form.getByLabel(say('accounts.password')).fill(PASSWORD);
    await form.getByLabel(say('accounts.organization')).selectOption({ label: 'Hội Phụ nữ' });
    await visitor.press(say('accounts.add.submit'), form);
    await visitor.sees(say('accounts.added', { name: 'Phạm Minh Châu' }));
    await visitor.inspect('accounts');
    await visitor.signOut();
  }));

it('lets the new account in on a phone, in the language that it chose', () =>
  stage.journey({ width: 390 }, async (visitor) => {
    const { page } = visitor;
    const [vi, en] = [translator('vi'), translator('en')];
    await visitor.open('/dang-nhap');
    await visitor.press(vi('common.other-language'));
    await page.getByRole('heading', { name: en('accounts.sign-in.title') }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await visitor.inspect('sign-in');

    const enter = async (password: string) => {
      await page.getByLabel(en('accounts.email')).fill('chau@vanhai.test');
      await page.getByLabel(en('accounts.password')).fill(password);
      await visitor.press(en('accounts.sign-in.submit'));
    };
    visitor.expectsRefusal(401);
    await enter('another-password');
    await visitor.sees(en('error.accounts.wrong-credentials'));
    await visitor.inspect('sign-in-refused');
    await enter(PASSWORD);
    await page.getByRole('button', { name: en('common.sign-out') }).waitFor();

    await visitor.follow(en('organizations.title'));
    await visitor.inspect('organizations');
    await visitor.follow('Hội Liên hiệp Phụ nữ Vân Hải');
    await visitor.inspect('organization');
    await visitor.press(en('common.other-language'));
    await visitor.sees(vi('organizations.posts'));
    await visitor.open('/mat-khau');
    await visitor.inspect('password');
    visitor.expectsRefusal(403);
    await visitor.open('/quan-tri/tai-khoan');
    await visitor.sees(vi('error.accounts.not-allowed'));
    await visitor.inspect('not-allowed');
  }));
