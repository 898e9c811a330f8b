import {
  annotate,
  ansiRenderer,
  type CitationField,
  inAnsiStyle,
  MARKED_LAYERS,
  type MarkedLayer,
  type Reading,
} from 'bamsat-reader';
import { formatDay, type Translate } from '../shared/index.js';
import { periodText } from '../tasks/index.js';
import { breakLines } from './break-lines.js';
import { citationName, namedCitations } from './read-summary.js';
import { tableLines } from './table.js';

/** Where a reading is shown: how many columns wide, and whether with colours. */
export interface Screen {
  readonly columns: number;
  readonly colours: boolean;
  /** Do the lines of the text end at its columns? A file or a pager has the lines as they are. */
  readonly breaksLines: boolean;
}

/** A text at a terminal: the text itself with the findings in colour, then what was found, part by part. */
export function viewOf(t: Translate, text: string, reading: Reading, screen: Screen): string[] {
  const { id, kind, text: read } = reading;
  const head = t('cli.read.head', { id: id ?? '-', kind: t(`cli.read.kind.${kind}`), length: read.length });
  const parts = PARTS.map((part) => part(t, reading, text)).filter(({ rows }) => rows.length > 0);
  return [
    head,
    '',
    // Without colours the text says nothing that a person who has the file does not see already.
    ...(screen.colours
      ? [...annotate(shownText(text, screen), reading, ansiRenderer).trimEnd().split('\n'), '', legend(t), '']
      : []),
    ...parts.flatMap(({ layer, title, rows }) => [
      screen.colours ? inAnsiStyle(title, layer) : title,
      ...tableLines(rows, screen.columns - INDENT.length).map((line) => INDENT + line),
      '',
    ]),
    ...(reading.citations.some(({ guessed }) => guessed.length > 0) ? [t('cli.read.guessed-note'), ''] : []),
  ];
}

const INDENT = '  ';

/** The text as its lines are drawn; as long as the text itself, so that the offsets of the findings hold. */
function shownText(text: string, { columns, breaksLines }: Screen): string {
  return breaksLines ? breakLines(text, columns) : text;
}

/** What each colour means. */
function legend(t: Translate): string {
  return MARKED_LAYERS.map((layer) => inAnsiStyle(t(`cli.read.layer.${layer}`), layer)).join('  ');
}

interface Part {
  readonly layer: MarkedLayer;
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

type MakePart = (t: Translate, reading: Reading, text: string) => Part;

const citations: MakePart = (t, reading) => {
  const named = namedCitations(reading);
  return {
    layer: 'citations',
    title: t('cli.read.citations', { count: named.length }),
    rows: named.map((citation) => {
      const mark = (value: string | null, field: CitationField): string =>
        value !== null && citation.guessed.includes(field)
          ? t('cli.read.guessed', { value })
          : (value ?? '–');
      return [
        citationName(citation),
        mark(citation.date === null ? null : formatDay(citation.date), 'date'),
        mark(citation.issuer, 'issuer'),
      ];
    }),
  };
};

const people: MakePart = (t, { people: found }) => ({
  layer: 'people',
  title: t('cli.read.people', { count: found.length }),
  rows: found.map(({ name, fullTitles, role }) => [
    name,
    role === null ? '' : t(`cli.read.role.${role}`),
    fullTitles.join(', '),
  ]),
});

const directives: MakePart = (t, { directives: found }) => ({
  layer: 'directives',
  title: t('cli.read.directives', { count: found.length }),
  rows: found.map(({ kind, assignee, coordinating, deadline, period, what }) => [
    t(`register.directive-kind.${kind}`),
    [assignee ?? '–', ...coordinating.map((body) => `+ ${body}`)].join(' '),
    deadline === null ? (period === null ? '' : periodText(t, period)) : formatDay(deadline),
    oneLine(what),
  ]),
});

const problems: MakePart = (t, { problems: found }, text) => ({
  layer: 'problems',
  title: t('cli.read.problems', { count: found.length }),
  rows: found.map(({ start, end, what }) => [`${start}–${end}`, oneLine(text.slice(start, end)), what]),
});

const PARTS: readonly MakePart[] = [citations, people, directives, problems];

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
