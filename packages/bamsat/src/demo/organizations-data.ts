import type { OrganizationKind } from '../organizations/index.js';
import type { Day } from '../shared/index.js';

/** A body of the invented city. Bodies stand after their parents and their successors. */
export interface StoryOrganization {
  readonly key: string;
  readonly name: string;
  readonly nameEn: string;
  readonly shortName: string;
  readonly kind: OrganizationKind;
  readonly parent: string | null;
  readonly from: Day;
  readonly ended?: { readonly until: Day; readonly successors: readonly string[] };
  readonly posts?: readonly StoryPost[];
}

/** A post with those who held it, one after another; none: it is vacant. */
export interface StoryPost {
  readonly name: string;
  readonly nameEn: string;
  readonly holders: readonly (readonly [person: string, from: Day, until?: Day])[];
}

/** Where the administrative map was drawn anew. */
const REDRAWN: Day = '2025-07-01';
const BEFORE: Day = '2025-06-30';
/** Where the Party's commissions were merged. */
const MERGED: Day = '2025-03-01';
const BEFORE_MERGER: Day = '2025-02-28';
const TERM: Day = '2025-08-12';

function post(name: string, nameEn: string, ...holders: StoryPost['holders']): StoryPost {
  return { name, nameEn, holders };
}

function ward(key: string, name: string, head: string, deputy?: string): StoryOrganization {
  return {
    key,
    name: `Phường ${name}`,
    nameEn: `${name} ward`,
    shortName: `Phường ${name}`,
    kind: 'ward',
    parent: 'ubnd',
    from: REDRAWN,
    posts: [
      post('Bí thư Đảng ủy, Chủ tịch Hội đồng nhân dân', 'Party secretary', [head, REDRAWN]),
      post(
        'Chủ tịch Ủy ban nhân dân',
        'Chair of the committee',
        ...(deputy ? [[deputy, REDRAWN] as const] : []),
      ),
    ],
  };
}

function formerWard(
  key: string,
  name: string,
  parent: string,
  successors: readonly string[],
): StoryOrganization {
  return {
    key,
    name,
    nameEn: `${name} (former)`,
    shortName: name,
    kind: 'ward',
    parent,
    from: '1994-03-10',
    ended: { until: BEFORE, successors },
  };
}

function cell(key: string, of: string): StoryOrganization {
  return {
    key,
    name: `Chi bộ ${of}`,
    nameEn: `Party cell: ${of}`,
    shortName: `Chi bộ ${of}`,
    kind: 'party-cell',
    parent: 'dang-uy-khoi',
    from: '2020-09-15',
  };
}

/** The bodies of Vân Hải and of the district that went up in it. */
export const ORGANIZATIONS: readonly StoryOrganization[] = [
  {
    key: 'thanh-uy',
    name: 'Thành ủy Vân Hải',
    nameEn: 'Vân Hải City Party Committee',
    shortName: 'Thành ủy',
    kind: 'party-committee',
    parent: null,
    from: '1994-03-10',
    posts: [
      post(
        'Bí thư Thành ủy',
        'Secretary',
        ['Bạch Thanh Liêm', '2020-08-20', '2025-08-11'],
        ['Đặng Trọng Khiêm', TERM],
      ),
      post('Phó Bí thư Thường trực Thành ủy', 'Standing deputy secretary', ['Lưu Thị Thanh Hà', TERM]),
      post('Phó Bí thư Thành ủy', 'Deputy secretary', ['Phùng Quang Vịnh', TERM]),
    ],
  },
  {
    key: 'van-phong',
    name: 'Văn phòng Thành ủy',
    nameEn: 'Office of the City Party Committee',
    shortName: 'Văn phòng Thành ủy',
    kind: 'office',
    parent: 'thanh-uy',
    from: '1994-03-10',
    posts: [
      post('Chánh Văn phòng', 'Head', ['Tạ Minh Tuyên', '2023-04-01']),
      post('Phó Chánh Văn phòng', 'Deputy head', ['Bùi Khánh Linh', '2024-06-15']),
    ],
  },
  {
    key: 'ban-to-chuc',
    name: 'Ban Tổ chức Thành ủy',
    nameEn: 'Organisation Commission',
    shortName: 'Ban Tổ chức',
    kind: 'party-body',
    parent: 'thanh-uy',
    from: '1994-03-10',
    posts: [post('Trưởng ban', 'Head', ['Ngô Đình Phước', TERM])],
  },
  {
    key: 'uy-ban-kiem-tra',
    name: 'Ủy ban Kiểm tra Thành ủy',
    nameEn: 'Inspection Commission',
    shortName: 'UBKT Thành ủy',
    kind: 'party-body',
    parent: 'thanh-uy',
    from: '1994-03-10',
    posts: [post('Chủ nhiệm', 'Chair', ['Vương Thị Lệ Thu', TERM])],
  },
  {
    key: 'ban-tuyen-giao-dan-van',
    name: 'Ban Tuyên giáo và Dân vận Thành ủy',
    nameEn: 'Communication and Mass Mobilisation Commission',
    shortName: 'Ban TG&DV',
    kind: 'party-body',
    parent: 'thanh-uy',
    from: MERGED,
    posts: [post('Trưởng ban', 'Head', ['Kiều Văn Thuận', MERGED])],
  },
  {
    key: 'ban-tuyen-giao',
    name: 'Ban Tuyên giáo Thành ủy',
    nameEn: 'Communication Commission (former)',
    shortName: 'Ban Tuyên giáo',
    kind: 'party-body',
    parent: 'thanh-uy',
    from: '1994-03-10',
    ended: { until: BEFORE_MERGER, successors: ['ban-tuyen-giao-dan-van'] },
  },
  {
    key: 'ban-dan-van',
    name: 'Ban Dân vận Thành ủy',
    nameEn: 'Mass Mobilisation Commission (former)',
    shortName: 'Ban Dân vận',
    kind: 'party-body',
    parent: 'thanh-uy',
    from: '1994-03-10',
    ended: { until: BEFORE_MERGER, successors: ['ban-tuyen-giao-dan-van'] },
  },
  {
    key: 'dang-uy-khoi',
    name: 'Đảng ủy Khối Mặt trận - Đoàn thể',
    nameEn: 'Party Committee of the Front and mass organisations',
    shortName: 'Đảng ủy Khối',
    kind: 'party-committee',
    parent: 'thanh-uy',
    from: '2020-09-01',
    posts: [
      post('Bí thư Đảng ủy Khối', 'Secretary', ['Kiều Văn Thuận', '2025-06-20']),
      post('Phó Bí thư Đảng ủy Khối', 'Deputy secretary', ['Đào Thị Minh Nguyệt', '2025-06-20']),
    ],
  },
  cell('chi-bo-mat-tran', 'Cơ quan Mặt trận'),
  cell('chi-bo-phu-nu', 'Hội Phụ nữ'),
  cell('chi-bo-nong-dan', 'Hội Nông dân'),
  cell('chi-bo-cuu-chien-binh', 'Hội Cựu chiến binh'),
  cell('chi-bo-thanh-doan', 'Thành đoàn'),
  cell('chi-bo-cong-doan', 'Liên đoàn Lao động'),
  {
    key: 'hdnd',
    name: 'Hội đồng nhân dân thành phố Vân Hải',
    nameEn: "City People's Council",
    shortName: 'HĐND thành phố',
    kind: 'council',
    parent: null,
    from: '1994-03-10',
    posts: [
      post('Chủ tịch Hội đồng nhân dân', 'Chair', ['Đặng Trọng Khiêm', '2025-09-04']),
      post('Phó Chủ tịch Hội đồng nhân dân', 'Deputy chair', ['Cao Xuân Trường', '2021-06-28']),
    ],
  },
  {
    key: 'ubnd',
    name: 'Ủy ban nhân dân thành phố Vân Hải',
    nameEn: "City People's Committee",
    shortName: 'UBND thành phố',
    kind: 'peoples-committee',
    parent: null,
    from: '1994-03-10',
    posts: [
      post('Chủ tịch Ủy ban nhân dân', 'Chair', ['Phùng Quang Vịnh', '2025-09-04']),
      post('Phó Chủ tịch Ủy ban nhân dân', 'Deputy chair', ['Hoàng Thị Diệu Lan', '2022-01-10']),
      post('Phó Chủ tịch Ủy ban nhân dân (kinh tế)', 'Deputy chair (economy)'),
    ],
  },
  {
    key: 'phong-van-hoa-xa-hoi',
    name: 'Phòng Văn hóa - Xã hội',
    nameEn: 'Culture and Society Division',
    shortName: 'Phòng VHXH',
    kind: 'other',
    parent: 'ubnd',
    from: MERGED,
    posts: [post('Trưởng phòng', 'Head', ['Dương Thị Cẩm Tú', MERGED])],
  },
  {
    key: 'phong-kinh-te',
    name: 'Phòng Kinh tế, Hạ tầng và Đô thị',
    nameEn: 'Economy, Infrastructure and Urban Division',
    shortName: 'Phòng KTHTĐT',
    kind: 'other',
    parent: 'ubnd',
    from: MERGED,
    posts: [post('Trưởng phòng', 'Head', ['Thái Nhật Minh', MERGED])],
  },
  ward('phuong-cua-lach', 'Cửa Lạch', 'Lâm Thị Ngọc Ánh', 'Quách Văn Nghị'),
  ward('phuong-ben-da', 'Bến Đá', 'Đỗ Thành Chung', 'Trần Thị Sương'),
  ward('phuong-hai-tan', 'Hải Tân', 'Nguyễn Phúc Hậu'),
  ward('phuong-sao-bien', 'Sao Biển', 'Phan Thị Kim Ngân', 'Lý Quốc Hưng'),
  ward('phuong-dong-muoi', 'Đồng Muối', 'Huỳnh Văn Đởm'),
  ward('phuong-van-son', 'Vân Sơn', 'Tô Thị Mỹ Duyên'),
  ward('phuong-cat-vang', 'Cát Vàng', 'Châu Minh Triết'),
  ward('phuong-hon-nghi', 'Hòn Nghi', 'Võ Thị Hồng Gấm'),
  {
    key: 'huyen-cat-nam',
    name: 'Ủy ban nhân dân huyện Cát Nam',
    nameEn: "Cát Nam District People's Committee (former)",
    shortName: 'UBND huyện Cát Nam',
    kind: 'peoples-committee',
    parent: null,
    from: '1986-11-02',
    ended: { until: BEFORE, successors: ['ubnd', 'phuong-ben-da', 'phuong-cat-vang', 'phuong-hon-nghi'] },
  },
  formerWard('phuong-cua-tay', 'Phường Cửa Tây', 'ubnd', ['phuong-cua-lach']),
  formerWard('phuong-lach-dong', 'Phường Lạch Đông', 'ubnd', ['phuong-cua-lach']),
  formerWard('xa-cat-tren', 'Xã Cát Trên', 'huyen-cat-nam', ['phuong-cat-vang']),
  formerWard('xa-cat-duoi', 'Xã Cát Dưới', 'huyen-cat-nam', ['phuong-cat-vang', 'phuong-ben-da']),
  {
    key: 'mat-tran',
    name: 'Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Vân Hải',
    nameEn: 'City Fatherland Front Committee',
    shortName: 'MTTQ thành phố',
    kind: 'front',
    parent: null,
    from: '1994-03-10',
    posts: [
      post('Chủ tịch', 'Chair', ['Kiều Văn Thuận', '2024-07-18']),
      post('Phó Chủ tịch Thường trực', 'Standing deputy chair', ['Đào Thị Minh Nguyệt', '2024-07-18']),
    ],
  },
  {
    key: 'hoi-phu-nu',
    name: 'Hội Liên hiệp Phụ nữ thành phố Vân Hải',
    nameEn: "City Women's Union",
    shortName: 'Hội LHPN thành phố',
    kind: 'union',
    parent: 'mat-tran',
    from: '1994-03-10',
    posts: [
      post('Chủ tịch', 'Chair', ['Trương Thị Bích Vân', '2021-10-05']),
      post('Phó Chủ tịch', 'Deputy chair', ['Hồ Thị Xuân Mai', '2023-02-01']),
    ],
  },
  {
    key: 'hoi-nong-dan',
    name: 'Hội Nông dân thành phố Vân Hải',
    nameEn: "City Farmers' Union",
    shortName: 'Hội Nông dân thành phố',
    kind: 'union',
    parent: 'mat-tran',
    from: '1994-03-10',
    posts: [
      post('Chủ tịch', 'Chair', ['Lê Hữu Đoan', '2023-09-12']),
      post('Phó Chủ tịch', 'Deputy chair', ['Lê Hữu Đoan', '2019-05-01', '2023-09-11']),
    ],
  },
  {
    key: 'hoi-cuu-chien-binh',
    name: 'Hội Cựu chiến binh thành phố Vân Hải',
    nameEn: "City Veterans' Association",
    shortName: 'Hội CCB thành phố',
    kind: 'union',
    parent: 'mat-tran',
    from: '1994-03-10',
    posts: [post('Chủ tịch', 'Chair', ['Nguyễn Bá Lượng', '2022-05-20'])],
  },
  {
    key: 'thanh-doan',
    name: 'Thành đoàn Vân Hải',
    nameEn: 'City Youth Union',
    shortName: 'Thành đoàn',
    kind: 'union',
    parent: 'mat-tran',
    from: '1994-03-10',
    posts: [
      post('Bí thư', 'Secretary', ['Trịnh Hải Long', '2022-07-01'], ['Mai Đức Anh', '2026-06-10']),
      post('Phó Bí thư', 'Deputy secretary', ['Mai Đức Anh', '2022-07-01', '2026-06-09']),
    ],
  },
  {
    key: 'lien-doan-lao-dong',
    name: 'Liên đoàn Lao động thành phố Vân Hải',
    nameEn: 'City Federation of Labour',
    shortName: 'LĐLĐ thành phố',
    kind: 'union',
    parent: 'mat-tran',
    from: '1994-03-10',
    posts: [post('Chủ tịch', 'Chair', ['Phan Công Định', '2023-03-08'])],
  },
  {
    key: 'hoi-chu-thap-do',
    name: 'Hội Chữ thập đỏ thành phố Vân Hải',
    nameEn: 'City Red Cross Society',
    shortName: 'Hội CTĐ thành phố',
    kind: 'union',
    parent: 'mat-tran',
    from: '1994-03-10',
    posts: [post('Chủ tịch', 'Chair', ['Vũ Thị Hoài Thương', '2022-11-15'])],
  },
];
