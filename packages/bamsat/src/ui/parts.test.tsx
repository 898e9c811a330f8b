import { html as template } from 'hono/html';
import type { Child } from 'hono/jsx';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { translator } from '../shared/index.js';
import {
  Badge,
  ChoiceField,
  ChoicesField,
  checkForm,
  DayField,
  DayText,
  EmptyState,
  FileField,
  FilterFold,
  FormErrorSummary,
  Layout,
  MomentText,
  Pager,
  pageNumber,
  SortHead,
  TextField,
  textOf,
  textsOf,
  type View,
} from './index.js';

const viewAt = (path: string, wanted: Partial<View> = {}): View => ({
  t: translator('vi'),
  locale: 'vi',
  path,
  now: new Date('2026-11-24T02:00:00Z'),
  navigation: [],
  person: null,
  notice: null,
  siteName: 'Vân Hải',
  ...wanted,
});
const view = viewAt('/to-chuc');
const html = async (part: Child): Promise<string> => (await template`${part}`).toString();
const attribute = (markup: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(markup)?.[1];

describe('a field for a day', () => {
  test.each([
    ['2026-11-04', '04/11/2026'],
    ['4/11/2026', '04/11/2026'],
    ['31/02/2026', '31/02/2026'],
    ['mai', 'mai'],
    ['', ''],
  ])('that holds %j shows %j', async (value, shown) => {
    const markup = await html(<DayField view={view} name="deadline" label="tasks.deadline" value={value} />);
    expect(attribute(markup, 'value')).toBe(shown);
  });

  test('hides its calendar until a script can open it', async () => {
    const markup = await html(<DayField view={view} name="deadline" label="tasks.deadline" />);
    expect(markup).toMatch(/<button [^>]*aria-label="Mở lịch: Thời hạn"[^>]*hidden/);
  });
});

describe('a field', () => {
  const options = [
    { value: 'a', label: 'Một' },
    { value: 'b', label: 'Hai' },
  ];
  const tie = {
    view,
    name: 'title',
    label: 'common.search',
    hint: 'common.home',
    error: 'common.form.required',
  } as const;
  const CONTROLS: Record<string, () => Child> = {
    input: () => <TextField {...tie} />,
    textarea: () => <TextField {...tie} rows={3} />,
    select: () => <ChoiceField {...tie} options={options} />,
    file: () => <FileField {...tie} />,
    day: () => <DayField {...tie} />,
  };

  test.each(Object.keys(CONTROLS))('%s is tied to its label, hint and error', async (kind) => {
    const markup = await html(CONTROLS[kind]?.() ?? null);
    const control = /<(?:input|textarea|select)[^>]*>/.exec(markup)?.[0] ?? '';
    const id = attribute(control, 'id');
    expect(id).toBe('f-title');
    expect(markup).toContain(`<label for="${id}">`);
    const described = (attribute(control, 'aria-describedby') ?? '').split(' ');
    expect(described).toEqual(['f-title-hint', 'f-title-error']);
    for (const each of described) expect(markup).toContain(` id="${each}"`);
    expect(attribute(control, 'aria-invalid')).toBe('true');
  });

  test('that is right says nothing of errors, and one that is needed says so in words', async () => {
    const markup = await html(<TextField view={view} name="q" label="common.search" required />);
    expect(markup).not.toMatch(/aria-invalid|aria-describedby|field-wrong/);
    expect(markup).toMatch(/<input[^>]* required/);
    expect(markup).toContain('(bắt buộc)');
  });

  test('shows what was typed, and never as markup', async () => {
    const value = '"><script>alert(1)</script>';
    for (const markup of [
      await html(<TextField view={view} name="q" label="common.search" value={value} />),
      await html(
        <TextField view={view} name="q" label="common.search" value={`</textarea>${value}`} rows={2} />,
      ),
    ]) {
      expect(markup).not.toContain('<script>');
      expect(markup.match(/<\/textarea>/g)?.length ?? 1).toBe(1);
    }
  });

  test('of several choices is one group with a name, each choice with its own label, tied to hint and error', async () => {
    const markup = await html(<ChoicesField {...tie} options={options} values={['b']} />);
    expect(markup).toMatch(/<fieldset[^>]* aria-describedby="f-title-hint f-title-error"/);
    expect(markup).toContain('<legend>Tìm kiếm</legend>');
    expect(markup.match(/<label class="choice">/g)).toHaveLength(2);
    expect(markup).toMatch(/value="b" checked/);
    expect(markup).not.toMatch(/value="a" checked/);
    for (const id of ['f-title', 'f-title-hint', 'f-title-error']) expect(markup).toContain(` id="${id}"`);
  });

  test('a choice keeps the value that was chosen, and offers none where that is allowed', async () => {
    const markup = await html(
      <ChoiceField
        view={view}
        name="kind"
        label="common.search"
        options={options}
        value="b"
        empty="common.all"
      />,
    );
    expect(markup).toContain('<option value="">Tất cả</option>');
    expect(markup).toMatch(/<option value="b" selected/);
  });
});

describe('the errors of a form', () => {
  test('stand together first, each a link to its field', async () => {
    const markup = await html(
      <FormErrorSummary view={view} errors={{ title: 'common.form.required', day: 'common.form.day' }} />,
    );
    expect(markup).toContain('role="alert"');
    expect(markup).toContain('có 2 chỗ cần sửa');
    expect(markup).toContain('<a href="#f-title">Không được để trống.</a>');
    expect(markup).toContain('href="#f-day"');
    expect(await html(<FormErrorSummary view={view} errors={{}} />)).toBe('');
  });

  test('are one for each field, the first, in words of the catalogue', () => {
    const schema = z.object({
      title: z.string().min(3, 'common.form.required').max(1, 'common.form.too-long'),
      other: z.string().min(3, 'not of the catalogue'),
    });
    expect(checkForm(schema, { title: 'xx', other: 'x' })).toEqual({
      ok: false,
      errors: { title: 'common.form.required', other: 'common.form.invalid' },
      input: { title: 'xx', other: 'x' },
    });
    expect(checkForm(z.object({ title: z.string() }), {})).toMatchObject({
      errors: { title: 'common.form.invalid' },
    });
  });

  test('a field may come once, several times, or not at all', () => {
    const input = { once: 'a', often: ['a', 'b'] };
    expect(['once', 'often', 'never'].map((name) => textOf(input, name))).toEqual(['a', 'a', '']);
    expect(['once', 'often', 'never'].map((name) => textsOf(input, name))).toEqual([['a'], ['a', 'b'], []]);
  });
});

describe('the pages of a list', () => {
  const pager = (path: string, page: number, total: number) =>
    html(<Pager view={viewAt(path)} page={page} total={total} size={10} />);

  test.each([0, 1, 10])('are not spoken of with %i rows', async (total) => {
    expect(await pager('/van-ban', 1, total)).toBe('');
  });

  test('link to the one before and the one after, and keep the filters', async () => {
    const middle = await pager('/van-ban?q=m%E1%BB%9Bi&trang=2', 2, 25);
    expect(middle).toContain('Trang 2/3 (25 mục)');
    expect(middle).toContain('<a rel="prev" href="/van-ban?q=m%E1%BB%9Bi&amp;trang=1">');
    expect(middle).toContain('<a rel="next" href="/van-ban?q=m%E1%BB%9Bi&amp;trang=3">');
    expect(await pager('/van-ban', 1, 11)).not.toContain('rel="prev"');
    expect(await pager('/van-ban', 2, 11)).not.toContain('rel="next"');
  });

  test('beyond the last one lead back', async () => {
    const beyond = await pager('/van-ban?trang=9', 9, 11);
    expect(beyond).toContain('rel="prev"');
    expect(beyond).not.toContain('rel="next"');
  });

  test.each([
    [undefined, 1],
    ['', 1],
    ['2', 2],
    ['0', 1],
    ['-1', 1],
    ['1.5', 1],
    ['1e9', 1],
    ['hai', 1],
    ['99999', 99_999],
  ])('the number %j in the address is page %i', (typed, page) => {
    expect(pageNumber(typed)).toBe(page);
  });
});

test('a column head sorts up, then down, and says how it is sorted', async () => {
  const head = (sort: string) =>
    html(<SortHead view={viewAt('/van-ban?trang=4&q=a')} field="ngay" sort={sort} label="common.search" />);
  expect(await head('')).toContain('href="/van-ban?q=a&amp;xep=ngay"');
  expect(await head('')).not.toContain('aria-sort');
  expect(await head('ngay')).toMatch(/aria-sort="ascending".*xep=-ngay/);
  expect(await head('-ngay')).toMatch(/aria-sort="descending".*xep=ngay/);
});

test('days and moments are those of Vietnam, also for a machine', async () => {
  expect(await html(<DayText day="2026-01-04" />)).toBe('<time datetime="2026-01-04">04/01/2026</time>');
  expect(await html(<DayText day={null} />)).toContain('–');
  const moment = await html(<MomentText moment={new Date('2026-11-23T17:05:00Z')} />);
  expect(moment).toBe('<time datetime="2026-11-23T17:05:00.000Z">00:05 24/11/2026</time>');
});

test('a state says its word, an empty list what to do', async () => {
  expect(await html(<Badge tone="bad">Quá hạn</Badge>)).toBe('<span class="badge badge-bad">Quá hạn</span>');
  const empty = await html(
    <EmptyState view={view} message="common.none" action={{ href: '/moi', label: 'common.save' }} />,
  );
  expect(empty).toContain('<a class="button" href="/moi">Lưu</a>');
});

describe('the frame of a page', () => {
  const person = { name: 'Đào Thu Trang' };
  const navigation = [
    { href: '/', label: 'common.home', icon: 'home' } as const,
    { href: '/to-chuc', label: 'organizations.title', icon: 'people' } as const,
  ];

  test('begins with the way to the content, names its language, and marks where one is', async () => {
    const markup = await html(
      <Layout view={viewAt('/to-chuc/1?x=2', { navigation, person })} title="Tổ chức" />,
    );
    expect(markup).toMatch(/<body><a class="skip" href="#content">/);
    expect(markup).toContain('<html lang="vi">');
    expect(markup).toContain('<title>Tổ chức · Vân Hải</title>');
    expect(markup.match(/aria-current="page"/g)).toHaveLength(1);
    expect(markup).toMatch(/href="\/to-chuc" aria-current="page"/);
    expect(markup).toContain('<button type="submit" class="button button-quiet" lang="en">English</button>');
    expect(markup).toContain('name="back" value="/to-chuc/1?x=2"');
  });

  test('leads one who is signed in to the own password and out, and the public in', async () => {
    const inside = await html(<Layout view={viewAt('/', { person })} title="T" />);
    expect(inside).toContain('href="/mat-khau"');
    expect(inside).toContain('Đào Thu Trang');
    expect(inside).toContain('Đăng xuất');
    const outside = await html(<Layout view={viewAt('/')} title="T" />);
    expect(outside).toContain('href="/dang-nhap"');
    expect(outside).not.toContain('/mat-khau');
  });

  test('says what was just done where a screen reader hears it', async () => {
    const notice = { kind: 'done', text: 'Đã lưu <b>' } as const;
    const markup = await html(<Layout view={viewAt('/', { notice })} title="T" />);
    expect(markup).toContain('role="status"');
    expect(markup).toContain('Đã lưu &lt;b&gt;');
  });
});

describe('what narrows a list', () => {
  test('stands open for those without script, and may be folded only while it is not in use', async () => {
    const fold = (isUsed: boolean) =>
      html(
        <FilterFold view={view} isUsed={isUsed}>
          <p>lọc</p>
        </FilterFold>,
      );
    expect(await fold(false)).toMatch(/<details class="fold" open[^>]* data-fold-on-phone="yes"/);
    expect(await fold(true)).toMatch(/<details class="fold" open/);
    expect(await fold(true)).not.toContain('data-fold-on-phone');
  });
});

test('check boxes stand beside each other, so that the indent of a tree is left out', async () => {
  const options = [{ value: 'a', label: '\u2003\u2003Chi bộ' }];
  const markup = await html(
    <ChoicesField view={view} name="helpers" label="tasks.helpers" options={options} values={[]} />,
  );
  expect(markup).toContain('<span>Chi bộ</span>');
});
