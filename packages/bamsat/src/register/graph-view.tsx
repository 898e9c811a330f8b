import type { FC } from 'hono/jsx';
import type { View } from '../ui/index.js';
import { DOCUMENT_LANGUAGE } from './document-text.js';
import { type Graph, type GraphBox, type GraphShape, layoutGraph } from './graph.js';

/** As many characters as a box of the drawing holds in a line. */
const LABEL_LENGTH = 28;
const NOTE_LENGTH = 38;
const PADDING = 12;
const LABEL_LINE = 22;
const NOTE_LINE = 41;

/** The document between what it cites and what cites it. The lists of the page say the same in words. */
export const CitationGraph: FC<{ view: View; graph: Graph }> = ({ view, graph }) => (
  <figure class="graph">
    <Drawing view={view} graph={graph} shape="wide" />
    <Drawing view={view} graph={graph} shape="tall" />
    <figcaption class="graph-key">
      {(['found', 'not-held', 'ambiguous'] as const).map((kind) => (
        <span class={`graph-${kind}`}>{view.t(`register.graph.${kind}`)}</span>
      ))}
      <span class="muted">{view.t('register.graph.lists')}</span>
    </figcaption>
  </figure>
);

const Drawing: FC<{ view: View; graph: Graph; shape: GraphShape }> = ({ view, graph, shape }) => {
  const { width, height, boxes, lines, captions } = layoutGraph(graph, shape);
  return (
    <svg
      class={`graph-${shape}`}
      viewBox={`-1 -1 ${width + 2} ${height + 2}`}
      role="group"
      aria-label={view.t('register.graph')}
    >
      {lines.map((line) => (
        <path class="graph-line" d={line} />
      ))}
      {captions.map(({ side, x, y }) => (
        <text class="graph-caption" x={x} y={y}>
          {view.t(graph[side].length > 0 ? `register.graph.${side}` : `register.graph.no-${side}`)}
        </text>
      ))}
      {boxes.map((box) => (
        <Box box={box} graph={graph} />
      ))}
    </svg>
  );
};

const Box: FC<{ box: GraphBox; graph: Graph }> = ({ box, graph }) => {
  const { node, x, y } = box;
  const { label, note } = node ?? graph.middle;
  const drawing = (
    <>
      <title>{[label, note].filter(Boolean).join(' · ')}</title>
      <rect x={x} y={y} width={box.width} height={box.height} rx={8} />
      <text class="graph-label" x={x + PADDING} y={y + LABEL_LINE} lang={DOCUMENT_LANGUAGE}>
        {shortened(label, LABEL_LENGTH)}
      </text>
      <text class="graph-note" x={x + PADDING} y={y + NOTE_LINE}>
        {shortened(note, NOTE_LENGTH)}
      </text>
    </>
  );
  const name = `graph-box graph-${node?.kind ?? 'middle'}`;
  return node?.href ? (
    <a class={name} href={node.href}>
      {drawing}
    </a>
  ) : (
    <g class={name}>{drawing}</g>
  );
};

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
