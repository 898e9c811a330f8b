import type { Reading } from 'bamsat-reader';
import type { Child, FC } from 'hono/jsx';
import { doubtfulWords, type Scan } from '../intake/index.js';
import type { MessageKey } from '../shared/index.js';
import type { View } from '../ui/index.js';
import type { DocumentCitation } from './citation-queries.js';
import type { DirectiveRow } from './document.js';
import { type Block, blocksOf, type Mark, type Piece } from './marks.js';
import { documentPath } from './paths.js';

/** Documents are Vietnamese in every language of the interface; screen readers must know. */
export const DOCUMENT_LANGUAGE = 'vi';

export interface DocumentTextProps {
  readonly view: View;
  readonly text: string;
  readonly reading: Reading;
  readonly directives: readonly DirectiveRow[];
  /** From `citationsFrom`; without them citations are marked, but lead nowhere. */
  readonly citations?: readonly DocumentCitation[];
  /** How the text was recognised, where it was; the office sees which words are doubtful. */
  readonly scan?: Scan | null | undefined;
  /** `office` (default) sees every finding; the `public` sees what is asked as far as a person accepted it, and citations. */
  readonly audience?: 'office' | 'public';
}

/** More than this of a text makes a page that no browser likes and that keeps the server busy, UTF-16 code units. */
const MAX_SHOWN = 500_000;

/**
 * The text of a document with every finding marked in its place. The mark of a directive has the id `y-<directiveId>` and
 * leads to `#nv-<directiveId>`, where the page shows what is asked.
 */
export const DocumentText: FC<DocumentTextProps> = (props) => {
  const { view, text, reading, scan, audience = 'office' } = props;
  const doubtful = scan && audience === 'office' && doubtfulWords(scan).length > 0;
  const shown =
    text.length <= MAX_SHOWN ? text : text.slice(0, text.lastIndexOf('\n', MAX_SHOWN) + 1 || MAX_SHOWN);
  const blocks = blocksOf(shown, reading.layout, layersOf(props));
  return (
    <div class="doc-text">
      <Legend
        view={view}
        kinds={audience === 'public' ? PUBLIC_LEGEND : doubtful ? SCAN_LEGEND : OFFICE_LEGEND}
      />
      <div class="doc-body" lang={DOCUMENT_LANGUAGE}>
        {blocks.map((block) => (
          <BlockText view={view} block={block} />
        ))}
      </div>
      {shown.length < text.length ? (
        <p class="notice">{view.t('register.text-cut', { length: text.length, shown: shown.length })}</p>
      ) : null}
    </div>
  );
};

const OFFICE_LEGEND = ['directive', 'citation', 'person', 'date', 'problem'] as const;
const SCAN_LEGEND = [...OFFICE_LEGEND, 'doubtful'] as const;
const PUBLIC_LEGEND = ['directive', 'citation'] as const;

const Legend: FC<{ view: View; kinds: readonly (typeof SCAN_LEGEND)[number][] }> = ({ view, kinds }) => (
  <p class="doc-legend">
    <span class="sr-only">{view.t('register.legend')} </span>
    {kinds.map((kind) => (
      <span class={`mark mark-${kind}`}>{view.t(`register.mark.${kind}`)}</span>
    ))}
  </p>
);

/** What is asked; in it what is named; in that what is wrong; in that what was recognised with doubt. Where two names overlap the one that says more comes first. */
function layersOf({
  text,
  reading,
  scan,
  directives,
  citations = [],
  audience,
}: DocumentTextProps): Mark[][] {
  const byIndex = new Map(citations.map((citation) => [citation.index, citation]));
  const ordered = directives.toSorted((a, b) => a.start - b.start || a.index - b.index);
  const asked = ordered.map(
    (directive, i): Mark => ({
      start: directive.start,
      end: directive.end,
      of: { kind: 'directive', directive, number: i + 1 },
    }),
  );
  const named: Mark[] = [];
  const add = (marks: readonly Mark[]) => {
    const taken = named.map(({ start, end }) => ({ start, end })).toSorted((a, b) => a.start - b.start);
    for (const mark of marks) if (!overlaps(taken, mark)) named.push(mark);
  };
  add(
    reading.citations.map(({ start, end, surface }, index) => ({
      start,
      end,
      of: { kind: 'citation', citation: byIndex.get(index) ?? null, what: surface },
    })),
  );
  if (audience === 'public') return [asked, named];
  add(
    reading.people.map(({ start, end, name, fullTitles }) => ({
      start,
      end,
      of: { kind: 'person', what: [name, ...fullTitles].join(', ') },
    })),
  );
  add(reading.dates.map(({ start, end, surface }) => ({ start, end, of: { kind: 'date', what: surface } })));
  const wrong = reading.problems.map(
    ({ start, end, what }): Mark => ({
      start,
      end: Math.min(end, text.length),
      of: { kind: 'problem', what },
    }),
  );
  const doubtful = (scan ? doubtfulWords(scan) : []).map(
    ({ start, end, confidence }): Mark => ({ start, end, of: { kind: 'doubtful', confidence } }),
  );
  return [asked, named, wrong, doubtful];
}

function overlaps(taken: readonly { readonly start: number; readonly end: number }[], mark: Mark): boolean {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.end ?? 0) <= mark.start) low = middle + 1;
    else high = middle;
  }
  return (taken[low]?.start ?? Infinity) < mark.end;
}

const BlockText: FC<{ view: View; block: Block }> = ({ view, block }) => {
  const pieces = block.pieces.map((piece) => <PieceText view={view} piece={piece} />);
  if (block.part === 'headline') return <p class="doc-headline">{pieces}</p>;
  if (block.part === 'body') return <p>{pieces}</p>;
  const label: MessageKey = `register.part.${block.part}`;
  return (
    <p class={`doc-${block.part}`}>
      <span class="doc-part">{view.t(label)}</span> {pieces}
    </p>
  );
};

const PieceText: FC<{ view: View; piece: Piece }> = ({ view, piece }) => {
  if ('text' in piece) return <>{piece.text}</>;
  const { mark, isFirst } = piece;
  const inner = piece.pieces.map((child) => <PieceText view={view} piece={child} />);
  const { of } = mark;
  if (of.kind === 'directive') {
    const { directive, number } = of;
    return (
      <mark
        class={`mark mark-directive mark-${directive.state}`}
        id={isFirst ? `y-${directive.id}` : undefined}
      >
        {isFirst ? (
          <a
            class="mark-number"
            href={`#nv-${directive.id}`}
            aria-label={view.t('register.mark.directive-number', {
              number,
              state: view.t(`register.directive-state.${directive.state}`),
            })}
          >
            {number}
          </a>
        ) : null}
        {inner}
      </mark>
    );
  }
  if (of.kind === 'doubtful') {
    const label = view.t('register.mark.doubtful');
    return (
      <mark class="mark mark-doubtful" title={`${label}: ${of.confidence}%`}>
        {inner}
        {isFirst ? <span class="sr-only"> ({label})</span> : null}
      </mark>
    );
  }
  if (of.kind === 'citation') return <CitationMark view={view} mark={of} inner={inner} />;
  return (
    <mark class={`mark mark-${of.kind}`} title={titleOf(view, of.kind, of.what)}>
      {inner}
      {of.kind === 'problem' && isFirst ? (
        <span class="sr-only"> ({titleOf(view, of.kind, of.what)})</span>
      ) : null}
    </mark>
  );
};

function titleOf(
  view: View,
  kind: 'person' | 'organization' | 'date' | 'figure' | 'problem',
  what: string,
): string {
  return `${view.t(`register.mark.${kind}`)}: ${what}`;
}

const CitationMark: FC<{
  view: View;
  mark: Extract<Mark['of'], { kind: 'citation' }>;
  inner: Child;
}> = ({ view, mark, inner }) => {
  const { citation } = mark;
  const state = citation ? view.t(`register.resolution.${citation.resolution}`) : null;
  const title = [view.t('register.mark.citation'), citation?.target?.label ?? citation?.label, state]
    .filter(Boolean)
    .join(' · ');
  const name = `mark mark-citation mark-${citation?.resolution ?? 'unlinked'}`;
  return (
    <mark class={name} title={title}>
      {citation?.target ? <a href={documentPath(citation.target.id)}>{inner}</a> : inner}
    </mark>
  );
};
