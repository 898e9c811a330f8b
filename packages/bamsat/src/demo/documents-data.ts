import type { Direction, DocumentFacts, Visibility } from '../register/index.js';
import type { AccountKey } from './accounts-data.js';
import type { StoryTime } from './story.js';

/** A document of the dossier and how the office filed it. */
export interface StoryDocument {
  /** Its file in `demo/dossier`. */
  readonly file: string;
  readonly filed: StoryTime;
  readonly visibility: Visibility;
  readonly direction: Direction;
  /** Key of the organisation whose paper it is. */
  readonly owner: string;
  /** Who may see it, where it is for named persons. */
  readonly readers?: readonly AccountKey[];
  /** What the office put right while filing, since the reading had it otherwise. */
  readonly facts?: Partial<DocumentFacts>;
}

function paper(
  file: string,
  day: string,
  visibility: Visibility,
  direction: Direction,
  owner: string,
  more: Pick<StoryDocument, 'readers' | 'facts'> = {},
): StoryDocument {
  return { file, filed: [day, '08:40'], visibility, direction, owner, ...more };
}

/** The dossier in the order in which it came to the office. */
export const DOCUMENTS: readonly StoryDocument[] = [
  paper('chi-thi-12-ct-tu.docx', '2025-11-17', 'public', 'incoming', 'thanh-uy'),
  paper('nghi-quyet-08-nq-tu-tinh.pdf', '2025-12-01', 'public', 'incoming', 'thanh-uy'),
  paper('nghi-quyet-337-2025-nq-hdnd.txt', '2025-12-15', 'public', 'incoming', 'ubnd'),
  paper('nghi-quyet-08-nq-tu-thanh-pho.docx', '2025-12-19', 'public', 'outgoing', 'thanh-uy'),
  paper('nghi-quyet-41-nq-hdnd.docx', '2025-12-23', 'public', 'incoming', 'hdnd'),
  paper('chuong-trinh-05-ctr-tu.docx', '2025-12-31', 'public', 'outgoing', 'thanh-uy'),
  paper('chuong-trinh-06-ctr-tu.txt', '2026-01-07', 'bloc', 'outgoing', 'thanh-uy'),
  paper('quyet-dinh-15-qd-ubnd.pdf', '2026-01-09', 'public', 'incoming', 'ubnd'),
  paper('quyet-dinh-142-qd-tu.docx', '2026-01-13', 'bloc', 'outgoing', 'thanh-uy'),
  paper('thong-bao-46-tb-tu.txt', '2026-01-26', 'bloc', 'outgoing', 'thanh-uy'),
  paper('ke-hoach-27-kh-mttq.docx', '2026-01-30', 'bloc', 'incoming', 'mat-tran'),
  paper('ke-hoach-18-kh-btv.docx', '2026-02-11', 'bloc', 'incoming', 'hoi-phu-nu'),
  paper('ke-hoach-64-kh-ubnd.docx', '2026-02-26', 'public', 'incoming', 'ubnd'),
  paper('ke-hoach-12-kh-hnd.txt', '2026-02-27', 'bloc', 'incoming', 'hoi-nong-dan'),
  paper('huong-dan-14-hd-mttq.txt', '2026-03-04', 'public', 'incoming', 'mat-tran'),
  paper('ke-hoach-22-kh-tdtn.pdf', '2026-03-06', 'public', 'incoming', 'thanh-doan', {
    // The motto of the Youth Union stands in the same column of the letterhead when the columns are read one after another.
    facts: { issuer: 'Thành đoàn Vân Hải' },
  }),
  paper('thong-bao-71-tb-tu.docx', '2026-03-25', 'bloc', 'outgoing', 'thanh-uy'),
  paper('chi-thi-09-ct-tu.pdf', '2026-04-16', 'public', 'outgoing', 'thanh-uy'),
  paper('ket-luan-31-kl-tu.txt', '2026-05-29', 'named', 'outgoing', 'thanh-uy', {
    readers: ['vanphong', 'lanhdao', 'bantochuc', 'nongdan', 'thanhdoan', 'dangkhoi'],
  }),
  paper('quyet-dinh-1187-qd-ubnd.pdf', '2026-06-23', 'public', 'incoming', 'ubnd'),
  paper('thong-bao-118-tb-tu.docx', '2026-07-20', 'bloc', 'outgoing', 'thanh-uy'),
  paper('cong-van-402-cv-tu.txt', '2026-08-13', 'bloc', 'outgoing', 'van-phong'),
  paper('cong-van-2310-ubnd-vhxh.txt', '2026-09-10', 'public', 'incoming', 'ubnd'),
  paper('cong-dien-05-cd-ubnd.html', '2026-09-24', 'public', 'incoming', 'ubnd'),
  paper('bao-cao-112-bc-duk.docx', '2026-09-29', 'bloc', 'incoming', 'dang-uy-khoi'),
  paper('bao-cao-57-bc-ldld.docx', '2026-10-01', 'unit', 'incoming', 'lien-doan-lao-dong'),
  paper('tin-chu-nhat-vi-bien.html', '2026-10-05', 'public', 'incoming', 'ban-tuyen-giao-dan-van'),
  paper('tin-lam-viec-voi-dang-bo-khoi.html', '2026-10-12', 'public', 'internal', 'ban-tuyen-giao-dan-van'),
  paper('thong-bao-164-tb-tu.docx', '2026-10-19', 'bloc', 'outgoing', 'thanh-uy'),
  paper('ke-hoach-39-kh-tu.docx', '2026-11-06', 'bloc', 'outgoing', 'thanh-uy'),
];

/** Citations that were only proposals, and what the office said: from which file, which words, to which file. */
export const RESOLVED_CITATIONS: readonly { from: string; says: string; to: string; at: StoryTime }[] = [
  {
    from: 'ke-hoach-39-kh-tu.docx',
    says: '164-TB/TU',
    to: 'thong-bao-164-tb-tu.docx',
    at: ['2026-11-06', '09:05'],
  },
  {
    from: 'thong-bao-118-tb-tu.docx',
    says: '46-TB/TU',
    to: 'thong-bao-46-tb-tu.txt',
    at: ['2026-07-20', '08:55'],
  },
];
