/** A document beside the one in the middle. */
export interface GraphNode {
  readonly href: string | null;
  readonly label: string;
  /** How it is linked, in a few words. */
  readonly note: string;
  readonly kind: 'found' | 'not-held' | 'ambiguous' | 'more';
}

/** A document, what it cites and what cites it. */
export interface Graph {
  readonly middle: { readonly label: string; readonly note: string };
  readonly cited: readonly GraphNode[];
  readonly citing: readonly GraphNode[];
}

/** `wide` has three columns; `tall`, for a phone, stands in one. */
export type GraphShape = 'wide' | 'tall';

export interface GraphBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Null for the document in the middle. */
  readonly node: GraphNode | null;
}

/** A drawing in user units: boxes, the lines between them as SVG path data, and where the captions of the sides stand. */
export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly GraphBox[];
  readonly lines: readonly string[];
  readonly captions: readonly { readonly side: 'cited' | 'citing'; readonly x: number; readonly y: number }[];
}

/** More than this on one side cannot be read at a glance: the rest is one box that leads to the list. */
export const SIDE_SIZE = 7;

const BOX = { width: 262, height: 52 } as const;
const GAP = 12;
const CAPTION = 26;
const COLUMN = 306;
const TALL_WIDTH = 340;
/** Where the trunk of the tall drawing stands, and the boxes beside it. */
const TRUNK = 10;
const TWIG = 28;

/** At most `SIDE_SIZE` nodes; where there are more, the last one says how many and leads to all of them. */
export function limitSide(
  nodes: readonly GraphNode[],
  total: number,
  more: (count: number) => Omit<GraphNode, 'kind'>,
): GraphNode[] {
  if (total <= SIDE_SIZE) return [...nodes];
  const shown = nodes.slice(0, SIDE_SIZE - 1);
  return [...shown, { ...more(total - shown.length), kind: 'more' }];
}

/** Places a graph on a drawing. */
export function layoutGraph(graph: Graph, shape: GraphShape): GraphLayout {
  return shape === 'wide' ? wideLayout(graph) : tallLayout(graph);
}

function wideLayout({ cited, citing }: Graph): GraphLayout {
  const rows = Math.max(cited.length, citing.length, 1);
  const height = CAPTION + heightOf(rows);
  const middleY = CAPTION + (heightOf(rows) - BOX.height) / 2;
  const middle: GraphBox = { x: COLUMN, y: middleY, ...BOX, node: null };
  const column = (nodes: readonly GraphNode[], x: number): GraphBox[] => {
    const top = CAPTION + (heightOf(rows) - heightOf(nodes.length)) / 2;
    return nodes.map((node, i) => ({ x, y: top + i * (BOX.height + GAP), ...BOX, node }));
  };
  const left = column(cited, 0);
  const right = column(citing, COLUMN * 2);
  const middleLine = middleY + BOX.height / 2;
  return {
    width: COLUMN * 2 + BOX.width,
    height,
    boxes: [...left, middle, ...right],
    lines: [
      ...left.map((box) => curve(BOX.width, box.y + BOX.height / 2, COLUMN, middleLine)),
      ...right.map((box) => curve(COLUMN + BOX.width, middleLine, box.x, box.y + BOX.height / 2)),
    ],
    captions: [
      { side: 'cited', x: 0, y: CAPTION - 10 },
      { side: 'citing', x: COLUMN * 2, y: CAPTION - 10 },
    ],
  };
}

/** A soft line from one side of a box to the facing side of another. */
function curve(fromX: number, fromY: number, toX: number, toY: number): string {
  const bend = (toX - fromX) / 2;
  return `M${fromX} ${fromY}C${fromX + bend} ${fromY} ${toX - bend} ${toY} ${toX} ${toY}`;
}

function tallLayout({ cited, citing }: Graph): GraphLayout {
  const width = TALL_WIDTH - TWIG;
  const stack = (nodes: readonly GraphNode[], top: number): GraphBox[] =>
    nodes.map((node, i) => ({ x: TWIG, y: top + i * (BOX.height + GAP), width, height: BOX.height, node }));
  const above = stack(cited, CAPTION);
  const middleY = CAPTION + (cited.length > 0 ? heightOf(cited.length) + GAP : 0);
  const middle: GraphBox = { x: 0, y: middleY, width: TALL_WIDTH, height: BOX.height, node: null };
  const captionY = middleY + BOX.height + CAPTION;
  const below = stack(citing, captionY + 10);
  const last = below.at(-1);
  const end = last ? last.y + BOX.height : captionY;
  const twig = (box: GraphBox, from: number) => `M${TRUNK} ${from}V${box.y + BOX.height / 2}H${TWIG}`;
  return {
    width: TALL_WIDTH,
    height: end,
    boxes: [...above, middle, ...below],
    lines: [
      ...above.map((box) => twig(box, middleY)),
      ...below.map((box) => twig(box, middleY + BOX.height)),
    ],
    captions: [
      { side: 'cited', x: TWIG, y: CAPTION - 10 },
      { side: 'citing', x: TWIG, y: captionY },
    ],
  };
}

function heightOf(rows: number): number {
  return rows === 0 ? 0 : rows * BOX.height + (rows - 1) * GAP;
}
