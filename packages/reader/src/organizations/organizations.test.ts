import { describe, expect, it } from 'vitest';
import { prepare } from '../text.js';
import type { Lexicon } from '../types.js';
import { findDefinitions } from './definitions.js';
import { findOrganizations } from './find-organizations.js';
import { headsOf, withDefinitions } from './heads.js';

function bodies(text: string, lexicon?: Lexicon): string[] {
  const source = prepare(text);
  const known = headsOf(lexicon);
  const index = withDefinitions(known, findDefinitions(source, known));
  return findOrganizations(source, index).map(({ name }) => name);
}

describe('names of bodies', () => {
  it.each<[string, string[]]>([
    ['UBND tỉnh Đông Giang', ['Ủy ban nhân dân tỉnh Đông Giang']],
    ['HĐND, UBND xã', ['Hội đồng nhân dân', 'Ủy ban nhân dân xã']],
    ['UBTW MTTQ Việt Nam', ['Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam']],
    ['Ban Thường trực UB MTTQVN tỉnh', ['Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh']],
    ['Sở Văn hóa, Thể thao và Du lịch', ['Sở Văn hóa, Thể thao và Du lịch']],
    ['Đoàn công tác số 4 của Ban Thường vụ Tỉnh ủy', ['Đoàn công tác số 4 của Ban Thường vụ Tỉnh ủy']],
    ['Chi bộ Văn phòng', ['Chi bộ Văn phòng']],
    ['Chủ tịch UBND các xã, BHXH 8 phường, UBND tỉnh, thành phố; lực lượng Công an', []],
    ['Công an, UBND tỉnh, thành phố Cửa Lục', ['Công an', 'Ủy ban nhân dân tỉnh']],
    ['trình HĐND huyện Tờ trình số 5', ['Hội đồng nhân dân huyện']],
    ['Đảng ủy MTTQ, các đoàn thể tỉnh', ['Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh']],
    [
      'Hội LHTN phường; Ban QLDA ĐTXD huyện',
      ['Hội Liên hiệp Thanh niên phường', 'Ban Quản lý dự án đầu tư xây dựng huyện'],
    ],
    ['Phòng VHTT, Sở VHTT', ['Phòng Văn hóa và Thông tin', 'Sở Văn hóa và Thể thao']],
    ['Sở NN&PTNT, Bộ GDĐT', ['Sở Nông nghiệp và Phát triển nông thôn', 'Bộ Giáo dục và Đào tạo']],
    ['Đảng ủy các cơ quan Đảng tỉnh', ['Đảng ủy các cơ quan Đảng tỉnh']],
    ['Chi bộ thôn Trà Nô', ['Chi bộ thôn Trà Nô']],
    ['UBND phường 8', ['Ủy ban nhân dân phường 8']],
    ['Ban Tổ chức TU', ['Ban Tổ chức Tỉnh ủy']],
    ['Trường THCS Cửa Lục', ['Trường THCS Cửa Lục']],
    ['Trung tâm PVHCC phường', ['Trung tâm Phục vụ hành chính công phường']],
    ['ỦY BAN NHÂN DÂN\nXÃ TRÀ LINH', ['Ủy ban nhân dân xã Trà Linh']],
  ])('%j', (text, expected) => expect(bodies(text)).toEqual(expected));

  it('end before the name of a person', () => {
    expect(bodies('Chủ tịch HĐND phường Vũ Thị Hồng Thắm phát biểu')).toEqual([
      'Chủ tịch Hội đồng nhân dân phường',
    ]);
    expect(bodies('Bí thư Tỉnh ủy Quảng Lâm Nguyễn Văn An')).toEqual(['Tỉnh ủy Quảng Lâm']);
    expect(bodies('UBND phường Trần Hưng Đạo')).toEqual(['Ủy ban nhân dân phường Trần Hưng Đạo']);
  });

  it('do not take a word of a post in', () => {
    expect(bodies('Phó Bí thư Thường trực Thành ủy')).toEqual(['Thành ủy']);
    expect(bodies('Thường trực Thành ủy')).toEqual(['Thường trực Thành ủy']);
  });
});

describe('names that the text defines', () => {
  it('are resolved in it', () => {
    expect(bodies('Ban Điều phối dự án ven biển (BĐPDAVB) họp. BĐPDAVB thống nhất.').at(-1)).toBe(
      'Ban Điều phối dự án ven biển',
    );
    expect(
      bodies('Ban Chỉ đạo 35 Thị ủy Quảng Lâm (sau đây gọi tắt là BCĐ 35) họp. BCĐ 35 yêu cầu báo cáo.').at(
        -1,
      ),
    ).toBe('Ban Chỉ đạo 35 Thị ủy Quảng Lâm');
    expect(
      bodies(
        'Ủy ban MTTQ Việt Nam tỉnh Đông Giang (sau đây gọi tắt là Mặt trận tỉnh) họp. Mặt trận tỉnh đề nghị.',
      ).at(-1),
    ).toBe('Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Đông Giang');
  });

  it('are none where the words do not fit', () => {
    expect(bodies('thủ tục hành chính (TTHC) được niêm yết. TTHC mới.')).toEqual([]);
    expect(bodies('Nghị quyết số 5-NQ/TU (sau đây gọi tắt là Nghị quyết 5).')).toEqual([]);
  });

  it('may come from the caller', () => {
    const lexicon = { organizations: [{ name: 'Liên minh Du lịch Hải Vân', abbreviations: ['LMDL'] }] };
    expect(bodies('LMDL họp', lexicon)).toEqual(['Liên minh Du lịch Hải Vân']);
    const house = {
      organizations: [{ name: 'Ban Tổ chức Huyện ủy Hải Vân', abbreviations: ['Ban Tổ chức'] }],
    };
    // The house's own short name is that of another where it goes on.
    expect(bodies('Ban Tổ chức họp với Ban Tổ chức Tỉnh ủy.', house)).toEqual([
      'Ban Tổ chức Huyện ủy Hải Vân',
      'Ban Tổ chức Tỉnh ủy',
    ]);
  });
});

it('ends where a name never does', () => {
  expect(bodies('Ban Thường vụ Tỉnh ủy (A '.repeat(8000)).length).toBe(8000);
  expect(bodies('('.repeat(100_000))).toEqual([]);
  expect(bodies('UBND xã Nguyễn Văn '.repeat(8000)).length).toBeGreaterThan(0);
  // Each short spelling is looked at with the name behind it.
  expect(bodies('UBTW MTTQ Việt Nam '.repeat(12_000)).length).toBeGreaterThan(0);
  expect(bodies('Luật BHXH '.repeat(8000))).toEqual([]);
});
