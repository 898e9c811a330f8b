/** The thread of the page: reads and marks a long text while the page goes on answering. */

import { annotate, type Citation, htmlRenderer, MARKED_LAYERS, type Reading, read } from 'bamsat-reader';
import { type Answer, type Found, type Layer, MOST_ROWS, type Request, type Table } from './messages.js';
import { inParts } from './parts.js';

let content = '';
let reading: Reading | null = null;

function tableOf<Finding>(findings: readonly Finding[]): Table<Finding> {
  return { count: findings.length, rows: findings.slice(0, MOST_ROWS) };
}

function hasName({ number, title }: Citation): boolean {
  return number !== null || title !== null;
}

function foundIn(text: string, found: Reading, time: number): Found {
  const { citations, people, directives, problems } = found;
  const counts = Object.fromEntries(MARKED_LAYERS.map((layer) => [layer, found[layer].length]));
  const { count, rows } = tableOf(problems);
  return {
    counts: counts as Record<Layer, number>,
    citations: tableOf(citations.filter(hasName)),
    people: tableOf(people),
    directives: tableOf(directives),
    problems: { count, rows: rows.map((one) => ({ ...one, where: text.slice(one.start, one.end).trim() })) },
    time,
  };
}

function readText(text: string): Found {
  const began = performance.now();
  content = text;
  reading = read(text);
  return foundIn(text, reading, performance.now() - began);
}

self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  const found = data.content === undefined ? undefined : readText(data.content);
  if (reading === null) return;
  const parts = inParts(annotate(content, reading, htmlRenderer, { layers: data.layers }));
  const answer: Answer = { run: data.run, parts, ...(found && { found }) };
  self.postMessage(answer, { transfer: [] });
});
