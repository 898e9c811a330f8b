import type { Renderer } from './annotate.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as HTML, fit for elements and for quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/**
 * Marks as `<mark data-layer="citations" data-index="0">…</mark>`. A part that does not begin its finding has `data-continued`.
 * White space is left as it is: show it with `white-space: pre-wrap`.
 */
export const htmlRenderer: Renderer = {
  text: (plain) => escapeHtml(plain),
  wrap: (inner, { layer, index, isFirst }) =>
    `<mark data-layer="${layer}" data-index="${index}"${isFirst ? '' : ' data-continued'}>${inner}</mark>`,
};
