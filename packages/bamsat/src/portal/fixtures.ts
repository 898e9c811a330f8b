import type { By, Trx } from '../db/index.js';
import type { Id } from '../shared/index.js';
import { createArticle, type NewArticle, publishArticle } from './operations.js';

let made = 0;

/** An article with what a test cares about; published when `publishedAt` is given. */
export async function buildArticle(
  trx: Trx,
  wanted: Partial<NewArticle> & { readonly publishedAt?: Date } = {},
): Promise<{ readonly id: Id; readonly slug: string }> {
  made += 1;
  const { publishedAt, ...article } = wanted;
  const at = publishedAt ?? new Date('2026-11-24T01:00:00Z');
  const by: By = { userId: null, name: 'Hệ thống', at };
  const created = await createArticle(trx, by, {
    title: `Tin bài số ${made}`,
    lead: 'Đoạn mở đầu.',
    body: 'Nội dung.',
    authors: ['Mỹ Hạnh'],
    ...article,
  });
  if (publishedAt) await publishArticle(trx, by, created.id);
  return created;
}
