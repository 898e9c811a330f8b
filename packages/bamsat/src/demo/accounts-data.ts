import type { Role } from '../accounts/index.js';

/** An account of the demo; all have the same password. */
export interface StoryAccount {
  /** What the story calls it; the e-mail is made of it. */
  readonly key: string;
  readonly name: string;
  readonly role: Role;
  /** Key of the organisation. */
  readonly organization: string;
}

/** The one password of all demo accounts. It is printed at every start: the data behind it is invented. */
export const DEMO_PASSWORD = 'VanHai-2026';

/** Who works with the demo system. */
export const ACCOUNTS = [
  { key: 'quantri', name: 'Đinh Gia Bảo', role: 'administrator', organization: 'van-phong' },
  { key: 'vanphong', name: 'Bùi Khánh Linh', role: 'office', organization: 'van-phong' },
  { key: 'lanhdao', name: 'Lưu Thị Thanh Hà', role: 'leader', organization: 'thanh-uy' },
  { key: 'bientap', name: 'Nguyễn Thu Trà', role: 'editor', organization: 'ban-tuyen-giao-dan-van' },
  { key: 'mattran', name: 'Trần Quang Huy', role: 'unit', organization: 'mat-tran' },
  { key: 'phunu', name: 'Hồ Thị Xuân Mai', role: 'unit', organization: 'hoi-phu-nu' },
  { key: 'nongdan', name: 'Lê Văn Tám', role: 'unit', organization: 'hoi-nong-dan' },
  { key: 'thanhdoan', name: 'Phạm Nhật Vy', role: 'unit', organization: 'thanh-doan' },
  { key: 'congdoan', name: 'Hà Thị Lan Phương', role: 'unit', organization: 'lien-doan-lao-dong' },
  { key: 'cuuchienbinh', name: 'Nguyễn Văn Thái', role: 'unit', organization: 'hoi-cuu-chien-binh' },
  { key: 'chuthapdo', name: 'Ngô Bảo Trâm', role: 'unit', organization: 'hoi-chu-thap-do' },
  { key: 'dangkhoi', name: 'Đoàn Minh Sang', role: 'unit', organization: 'dang-uy-khoi' },
  { key: 'ubnd', name: 'Tống Hoàng Nam', role: 'unit', organization: 'ubnd' },
  { key: 'bantochuc', name: 'Lục Thị Yên', role: 'unit', organization: 'ban-to-chuc' },
  { key: 'benda', name: 'Trần Thị Sương', role: 'unit', organization: 'phuong-ben-da' },
] as const satisfies readonly StoryAccount[];
export type AccountKey = (typeof ACCOUNTS)[number]['key'];

/** The address that an account signs in with. */
export function emailOf(key: AccountKey): string {
  return `${key}@vanhai.example`;
}
