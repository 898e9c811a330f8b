import { normalizeText } from './text.js';
import type { Reading, ReadOptions } from './types.js';

/**
 * Reads a Vietnamese official text. Never throws; a text in which nothing is found gives empty lists.
 *
 * @param text any string; it is brought to NFC first, and all offsets count in that form
 */
export function read(text: string, options: ReadOptions = {}): Reading {
  const content = normalizeText(text);
  return {
    id: options.id ?? null,
    kind: 'other',
    text: {
      length: content.length,
      encoding: options.encoding ?? 'utf-8',
      normalized: content !== text,
      ...(options.withText === true ? { content } : {}),
    },
    header: null,
    citations: [],
    people: [],
    organizations: [],
    dates: [],
    figures: [],
    directives: [],
    layout: [],
    problems: [],
  };
}
