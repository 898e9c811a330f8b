import { describe, expect, it } from 'vitest';
import { kindOfDirective } from './kind.js';

const kindOf = (what: string): string => kindOfDirective(what, false, false);

describe('the kind of an obligation', () => {
  it.each([
    ['phối hợp với Kho bạc tỉnh điều chuyển vốn', 'product'],
    ['chủ trì, phối hợp với Phòng Y tế lập danh sách người bệnh', 'product'],
    ['phối hợp với các trường công lập giữ trật tự', 'standing'],
    ['viết bản thu hoạch cá nhân', 'product'],
    ['hướng dẫn viết thu hoạch', 'product'],
    ['hướng dẫn các thôn xây dựng phương án trực gác', 'standing'],
    ['lãnh đạo xây dựng văn kiện đại hội', 'product'],
    ['không tổ chức liên hoan', 'constraint'],
    ['chăm sóc người bệnh; không để ai thiếu thuốc', 'standing'],
    ['kiểm điểm nghiêm túc; tránh hình thức', 'standing'],
    ['báo cáo định kỳ', 'recurring'],
  ])('%s: %s', (what, kind) => {
    expect(kindOf(what)).toBe(kind);
  });
});
