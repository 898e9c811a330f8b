/** How a text of the dossier is laid out as a file. */
export const LAYOUTS = [
  'docx',
  'pdf',
  'txt',
  'txt hai cột',
  'txt tcvn3',
  'txt utf-16',
  'html văn bản',
  'html tin',
] as const;
export type Layout = (typeof LAYOUTS)[number];

/** An official document before it is laid out: the parts that the rules of form know. */
export interface OfficialSource {
  readonly form: 'official';
  readonly layout: Layout;
  /** The left column of the letterhead, line by line: bodies, number, and the "V/v" of a letter. */
  readonly left: readonly string[];
  /** The right column: motto, place and date. */
  readonly right: readonly string[];
  /** "NGHỊ QUYẾT"; null for an official letter. */
  readonly type: string | null;
  /** What it is about (trích yếu). */
  readonly subject: string;
  readonly body: readonly string[];
  readonly recipients: readonly string[];
  /** The foot: on whose behalf, post, name. */
  readonly signature: readonly string[];
}

/** A page of a news portal before it is laid out. A paragraph that begins with `[ảnh] ` is the caption of a photo. */
export interface NewsSource {
  readonly form: 'news';
  readonly layout: Layout;
  readonly title: string;
  readonly posted: string;
  readonly section: string;
  readonly byline: string;
  readonly body: readonly string[];
}

interface Letterhead {
  readonly bodies: readonly string[];
  readonly motto: readonly string[];
  readonly place: string;
  /** "Số " of Party papers, "Số: " of State papers. */
  readonly numberWord: string;
}

const PARTY = ['ĐẢNG CỘNG SẢN VIỆT NAM'];
const STATE = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];

function party(bodies: readonly string[], place = 'Vân Hải'): Letterhead {
  return { bodies: [...bodies, '*'], motto: PARTY, place, numberWord: 'Số ' };
}

function state(bodies: readonly string[], place = 'Vân Hải'): Letterhead {
  return { bodies, motto: STATE, place, numberWord: 'Số: ' };
}

const LETTERHEADS: Readonly<Record<string, Letterhead>> = {
  'tỉnh ủy': party(['TỈNH ỦY ĐÔNG SA'], 'Đông Sa'),
  'hđnd tỉnh': state(['HỘI ĐỒNG NHÂN DÂN', 'TỈNH ĐÔNG SA'], 'Đông Sa'),
  'thành ủy': party(['ĐẢNG BỘ TỈNH ĐÔNG SA', 'THÀNH ỦY VÂN HẢI']),
  'đảng ủy khối': party(['THÀNH ỦY VÂN HẢI', 'ĐẢNG ỦY KHỐI MẶT TRẬN - ĐOÀN THỂ']),
  hđnd: state(['HỘI ĐỒNG NHÂN DÂN', 'THÀNH PHỐ VÂN HẢI']),
  ubnd: state(['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ VÂN HẢI']),
  mttq: state(['ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM', 'THÀNH PHỐ VÂN HẢI']),
  'phụ nữ': state(['HỘI LIÊN HIỆP PHỤ NỮ TỈNH ĐÔNG SA', 'HỘI LIÊN HIỆP PHỤ NỮ THÀNH PHỐ VÂN HẢI']),
  'công đoàn': state(['LIÊN ĐOÀN LAO ĐỘNG TỈNH ĐÔNG SA', 'LIÊN ĐOÀN LAO ĐỘNG THÀNH PHỐ VÂN HẢI']),
  'nông dân': {
    ...state(['HỘI NÔNG DÂN TỈNH ĐÔNG SA', 'HỘI NÔNG DÂN THÀNH PHỐ VÂN HẢI', '*']),
    motto: ['HỘI NÔNG DÂN VIỆT NAM'],
    numberWord: 'Số ',
  },
  đoàn: {
    ...state(['TỈNH ĐOÀN ĐÔNG SA', 'THÀNH ĐOÀN VÂN HẢI', '***']),
    motto: ['ĐOÀN TNCS HỒ CHÍ MINH'],
  },
};

/**
 * Reads a source text: lines `key: value` up to the first blank line (a line without a key is the subject), then the body.
 * @throws Error naming the file and what is wrong with it
 */
export function parseSource(file: string, text: string): OfficialSource | NewsSource {
  const [head = '', ...rest] = text.trim().split('\n\n');
  const fields = new Map<string, string>();
  for (const line of head.split('\n')) {
    const [, key, value] = /^(mẫu|tệp|số|ngày|loại|về|nơi nhận|ký|tiêu đề|đăng|mục|bút danh): (.*)$/.exec(
      line,
    ) ?? [null, 'trích yếu', line];
    fields.set(key, value);
  }
  const field = (key: string): string => {
    const value = fields.get(key);
    if (value === undefined) throw new Error(`${file}: no "${key}"`);
    return value;
  };
  const layout = LAYOUTS.find((known) => known === field('tệp'));
  if (!layout) throw new Error(`${file}: unknown layout "${field('tệp')}"`);
  const body = rest.flatMap((part) => part.split('\n')).filter(Boolean);
  if (layout === 'html tin') {
    return {
      form: 'news',
      layout,
      title: field('tiêu đề'),
      posted: field('đăng'),
      section: field('mục'),
      byline: field('bút danh'),
      body,
    };
  }
  const letterhead = LETTERHEADS[field('mẫu')];
  if (!letterhead) throw new Error(`${file}: unknown letterhead "${field('mẫu')}"`);
  const about = fields.get('về');
  return {
    form: 'official',
    layout,
    left: [
      ...letterhead.bodies,
      `${letterhead.numberWord}${field('số')}`,
      ...(about === undefined ? [] : [about]),
    ],
    right: [...letterhead.motto, `${letterhead.place}, ${longDate(field('ngày'))}`],
    type: about === undefined ? field('loại') : null,
    subject: about?.replace(/^V\/v /, '') ?? field('trích yếu'),
    body,
    recipients: field('nơi nhận').split(' | '),
    signature: field('ký').split(' | '),
  };
}

/** "14/3/2026" as a letterhead writes it: days below 10 and the months 1 and 2 with a zero. */
function longDate(day: string): string {
  const [date = 0, month = 0, year = 0] = day.split('/').map(Number);
  const padded = (value: number, below: number) => String(value).padStart(value < below ? 2 : 1, '0');
  return `ngày ${padded(date, 10)} tháng ${padded(month, 3)} năm ${year}`;
}

/** The items of "Nơi nhận" with their marks. */
export function recipientLines(source: OfficialSource): string[] {
  const last = source.recipients.length - 1;
  return source.recipients.map((recipient, index) => `- ${recipient}${index === last ? '.' : ';'}`);
}
