/** The page of `docs/reader`: reads a pasted text in the browser and marks what was found. */

import {
  annotate,
  type Citation,
  escapeHtml,
  htmlRenderer,
  MARKED_LAYERS,
  type MarkedLayer,
  type Reading,
  read,
} from 'bamsat-reader';
import { EXAMPLE, type Language, WORDS, type Word } from './words.js';

/** A longer text would hold the page up for too long. */
const LONGEST_TEXT = 2_000_000;
/** Rows that a table shows; of more it says that there are more. */
const MOST_ROWS = 500;

type Layer = Exclude<MarkedLayer, 'layout'>;
type Cell = { word: Word; html: string };

let language: Language = 'vi';
let reading: Reading | null = null;
let content = '';
const hidden = new Set<Layer>();

function element<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no ${id}`);
  return found;
}

const form = element('form', HTMLFormElement);
const text = element('text', HTMLTextAreaElement);
const state = element('state', HTMLParagraphElement);
const result = element('result', HTMLElement);
const layers = element('layers', HTMLDivElement);
const marked = element('marked', HTMLDivElement);
const tables = element('tables', HTMLDivElement);

function say(word: Word, values: Readonly<Record<string, string>> = {}): string {
  return WORDS[language][word].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

function day(iso: string | null): string {
  return iso === null ? '' : iso.split('-').toReversed().join('/');
}

function fieldOf(citation: Citation, field: 'date' | 'issuer' | 'symbol', value: string): string {
  const isGuessed = value !== '' && citation.guessed.includes(field);
  return isGuessed
    ? `<span class="guessed">${escapeHtml(value)} (${say('guessed')})</span>`
    : escapeHtml(value);
}

/** The number as it is written, and the symbol that another mention has. */
function numberOf({ surface, number, symbol, guessed }: Citation): string {
  const written = surface.slice(surface.search(/\d/)).replace(/\s+/g, ' ');
  return guessed.includes('symbol') ? `${number} · ${symbol}` : written;
}

function citationRow(citation: Citation): Cell[] {
  const { type, title, number, date, issuer } = citation;
  return [
    { word: 'document', html: escapeHtml(title ?? type) },
    { word: 'number', html: number === null ? '' : fieldOf(citation, 'symbol', numberOf(citation)) },
    { word: 'date', html: fieldOf(citation, 'date', day(date)) },
    { word: 'issuer', html: fieldOf(citation, 'issuer', issuer ?? '') },
  ];
}

function rowsOf({ citations, people, directives, problems }: Reading): [Word, Cell[][]][] {
  return [
    [
      'citations',
      citations.filter(({ number, title }) => number !== null || title !== null).map(citationRow),
    ],
    [
      'people',
      people.map(({ name, titles, role }) => [
        { word: 'name', html: escapeHtml(name) },
        { word: 'titles', html: escapeHtml(titles.join('; ')) },
        { word: 'role', html: role === null ? '' : say(role) },
      ]),
    ],
    [
      'directives',
      directives.map(({ what, assignee, deadline }) => [
        { word: 'what', html: escapeHtml(what) },
        { word: 'assignee', html: escapeHtml(assignee ?? '') },
        { word: 'deadline', html: day(deadline) },
      ]),
    ],
    [
      'problems',
      problems.map(({ what, start, end }) => [
        { word: 'where', html: escapeHtml(content.slice(start, end)) },
        { word: 'what', html: escapeHtml(what) },
      ]),
    ],
  ];
}

function tableOf(heading: Word, rows: Cell[][]): string {
  const [first] = rows;
  if (first === undefined) return '';
  const head = first.map(({ word }) => `<th scope="col">${say(word)}</th>`).join('');
  const body = rows
    .slice(0, MOST_ROWS)
    .map(
      (cells) =>
        `<tr>${cells.map(({ word, html }) => (html === '' ? '<td class="none"></td>' : `<td data-name="${say(word)}">${html}</td>`)).join('')}</tr>`,
    )
    .join('');
  const more =
    rows.length > MOST_ROWS
      ? `<p>${say('more', { shown: MOST_ROWS.toLocaleString(language), count: rows.length.toLocaleString(language) })}</p>`
      : '';
  return `<h2>${say(heading)} (${rows.length})</h2><div class="table" tabindex="0" role="region" aria-label="${say(heading)}"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>${more}`;
}

function drawMarks(): void {
  if (reading === null) return;
  const shown = MARKED_LAYERS.filter((layer) => !hidden.has(layer));
  marked.innerHTML = annotate(content, reading, htmlRenderer, { layers: shown });
}

function drawLayers(found: Reading): void {
  layers.innerHTML = MARKED_LAYERS.map(
    (layer) =>
      `<label class="layer layer-${layer}"><input type="checkbox" value="${layer}"${hidden.has(layer) ? '' : ' checked'}>${say(layer)} (${found[layer].length})</label>`,
  ).join('');
}

/** Draws all that depends on the language and on what was found. */
function draw(): void {
  document.documentElement.lang = language;
  document.title = `Bám Sát: ${say('title')}`;
  for (const place of document.querySelectorAll<HTMLElement>('[data-say]'))
    place.textContent = say(place.dataset.say as Word);
  const other = element('language', HTMLButtonElement);
  other.textContent = say('other');
  other.lang = language === 'vi' ? 'en' : 'vi';
  if (reading === null) return;
  drawLayers(reading);
  drawMarks();
  const found = rowsOf(reading).map(([heading, rows]) => tableOf(heading, rows));
  tables.innerHTML = found.join('') || `<p>${say('nothing')}</p>`;
  result.hidden = false;
}

function start(): void {
  content = text.value.normalize('NFC');
  const length = content.length.toLocaleString(language);
  if (content.trim() === '' || content.length > LONGEST_TEXT) {
    reading = null;
    result.hidden = true;
    state.textContent =
      content.trim() === ''
        ? say('empty')
        : say('too-long', { length, limit: LONGEST_TEXT.toLocaleString(language) });
    return;
  }
  state.textContent = say('reading');
  // The word above is shown before the work begins.
  setTimeout(() => {
    const began = performance.now();
    reading = read(content);
    const time = Math.round(performance.now() - began).toLocaleString(language);
    draw();
    state.textContent = say('done', { length, time });
  }, 20);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  start();
});
text.addEventListener('paste', () => setTimeout(start));
element('example', HTMLButtonElement).addEventListener('click', () => {
  text.value = EXAMPLE;
  start();
});
element('language', HTMLButtonElement).addEventListener('click', () => {
  language = language === 'vi' ? 'en' : 'vi';
  state.textContent = '';
  draw();
});
layers.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  const layer = MARKED_LAYERS.find((one) => one === target.value);
  if (layer === undefined) return;
  if (target.checked) hidden.delete(layer);
  else hidden.add(layer);
  drawMarks();
});
