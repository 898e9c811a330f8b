/** The page of `docs/reader`: reads a pasted text in the browser and marks what was found. */

import type { Citation } from 'bamsat-reader';
// The two parts that are wanted: the whole of the reader is with the worker.
import { MARKED_LAYERS } from '../src/annotate/annotate.js';
import { escapeHtml } from '../src/annotate/html.js';
import { type Answer, type Found, type Layer, MOST_ROWS, type Request } from './messages.js';
import { EXAMPLE, type Language, WORDS, type Word } from './words.js';
// oxlint-disable-next-line import/default -- the class comes from the bundler
import ReadingWorker from './worker.js?worker&inline';

/** A longer text, with its marks, would be more than a browser shows at ease. */
const LONGEST_TEXT = 2_000_000;

type Cell = { word: Word; html: string };

let language: Language = 'vi';
let found: Found | null = null;
/** Characters of the text that was read last. */
let length = 0;
/** Number of the last request, and of the last one that a text was read for. */
let run = 0;
let lastRead = 0;
/** What the line of state says, in the language of the page. */
let told = (): string => '';
const hidden = new Set<Layer>();

const worker = new ReadingWorker();

function element<T extends HTMLElement>(id: string, kind: new () => T): T {
  const place = document.getElementById(id);
  if (!(place instanceof kind)) throw new Error(`the page has no ${id}`);
  return place;
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

function tell(words: () => string): void {
  told = words;
  state.textContent = words();
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
  const { type, title, number, date, issuer, role } = citation;
  return [
    { word: 'document', html: escapeHtml(title ?? type) },
    { word: 'number', html: number === null ? '' : fieldOf(citation, 'symbol', numberOf(citation)) },
    { word: 'date', html: fieldOf(citation, 'date', day(date)) },
    { word: 'issuer', html: fieldOf(citation, 'issuer', issuer ?? '') },
    { word: 'citation-role', html: say(`as-${role}`) },
  ];
}

function rowsOf({ citations, people, directives, problems }: Found): [Word, number, Cell[][]][] {
  return [
    ['citations', citations.count, citations.rows.map(citationRow)],
    [
      'people',
      people.count,
      people.rows.map(({ name, titles, role }) => [
        { word: 'name', html: escapeHtml(name) },
        { word: 'titles', html: escapeHtml(titles.join('; ')) },
        { word: 'role', html: role === null ? '' : say(role) },
      ]),
    ],
    [
      'directives',
      directives.count,
      directives.rows.map(({ what, assignee, deadline }) => [
        { word: 'what', html: escapeHtml(what) },
        { word: 'assignee', html: escapeHtml(assignee ?? '') },
        { word: 'deadline', html: day(deadline) },
      ]),
    ],
    [
      'problems',
      problems.count,
      problems.rows.map(({ what, where }) => [
        { word: 'where', html: escapeHtml(where) },
        { word: 'what', html: escapeHtml(what) },
      ]),
    ],
  ];
}

function tableOf(heading: Word, count: number, rows: Cell[][]): string {
  const [first] = rows;
  if (first === undefined) return '';
  const head = first.map(({ word }) => `<th scope="col">${say(word)}</th>`).join('');
  const body = rows
    .map(
      (cells) =>
        `<tr>${cells.map(({ word, html }) => (html === '' ? '<td class="none"></td>' : `<td data-name="${say(word)}">${html}</td>`)).join('')}</tr>`,
    )
    .join('');
  const more =
    count > MOST_ROWS
      ? `<p>${say('more', { shown: MOST_ROWS.toLocaleString(language), count: count.toLocaleString(language) })}</p>`
      : '';
  return `<h2>${say(heading)} (${count})</h2><div class="table" tabindex="0" role="region" aria-label="${say(heading)}"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>${more}`;
}

/** The layers that are marked. */
function shown(): Layer[] {
  return MARKED_LAYERS.filter((layer) => !hidden.has(layer));
}

function ask(content?: string): void {
  run++;
  if (content !== undefined) lastRead = run;
  const request: Request = { run, layers: shown(), ...(content !== undefined && { content }) };
  worker.postMessage(request, []);
}

/** Shows a marked text part by part and lets the page answer in between; ends early where something else was asked for. */
async function drawMarks({ run: asked, parts }: Answer): Promise<void> {
  marked.replaceChildren();
  for (const html of parts) {
    if (asked !== run) return;
    const part = document.createElement('div');
    part.className = 'part';
    part.innerHTML = html;
    marked.append(part);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

function drawLayers({ counts }: Found): void {
  layers.innerHTML = MARKED_LAYERS.map(
    (layer) =>
      `<label class="layer layer-${layer}"><input type="checkbox" value="${layer}"${hidden.has(layer) ? '' : ' checked'}>${say(layer)} (${counts[layer]})</label>`,
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
  state.textContent = told();
  if (found === null) return;
  drawLayers(found);
  const drawn = rowsOf(found).map(([heading, count, rows]) => tableOf(heading, count, rows));
  tables.innerHTML = drawn.join('') || `<p>${say('nothing')}</p>`;
}

/** Why a text is not read, or null. */
function refusalOf(content: string): (() => string) | null {
  if (content.trim() === '') return () => say('empty');
  if (content.length <= LONGEST_TEXT) return null;
  return () =>
    say('too-long', {
      length: content.length.toLocaleString(language),
      limit: LONGEST_TEXT.toLocaleString(language),
    });
}

function start(): void {
  const content = text.value.normalize('NFC');
  length = content.length;
  const refusal = refusalOf(content);
  if (refusal) {
    found = null;
    result.hidden = true;
    // What may still be under way is not wanted any more.
    run++;
    lastRead = run;
    tell(refusal);
    return;
  }
  tell(() => say('reading'));
  ask(content);
}

/** A layer that was left out while a text was being read is an answer of its own: the reading stands, its marks are out of date. */
function show(answer: Answer): void {
  if (answer.found && answer.run === lastRead) {
    found = answer.found;
    const { time } = found;
    tell(() =>
      say('done', {
        length: length.toLocaleString(language),
        time: Math.round(time).toLocaleString(language),
      }),
    );
    draw();
    result.hidden = false;
  }
  if (answer.run === run) void drawMarks(answer);
}

worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => show(data));
worker.addEventListener('error', () => {
  result.hidden = true;
  tell(() => say('failed'));
});
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
  draw();
});
layers.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  const layer = MARKED_LAYERS.find((one) => one === target.value);
  if (layer === undefined) return;
  if (target.checked) hidden.delete(layer);
  else hidden.add(layer);
  ask();
});
