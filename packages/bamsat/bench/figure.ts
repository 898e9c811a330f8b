import { cpus, totalmem } from 'node:os';

/** One measured thing beside the same thing at its simplest, from the same run on the same machine. */
export interface Figure {
  readonly what: string;
  readonly unit: string;
  readonly ours: number;
  /** What the baseline is. */
  readonly against: string;
  readonly baseline: number;
  /** How it was measured: counts, seconds, connections. */
  readonly how: string;
}

/** The machine that the figures are of. */
export function machine(): Record<string, string | number> {
  return {
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
  };
}

/** Ours as a multiple of the baseline. */
export function ratio({ ours, baseline }: Figure): number {
  return ours / baseline;
}

/** The ratio in words: a fraction where ours is less, and whether it counts many or much. */
function ratioText(figure: Figure): string {
  const times = ratio(figure);
  const number = times < 1 ? `1/${short(1 / times)}` : short(times);
  return `${number} as ${figure.unit.endsWith('/s') ? 'many' : 'much'}`;
}

/** A figure with three digits that count. */
function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

/** The figures as a table for a terminal. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.what,
    `${short(figure.ours)} ${figure.unit}`,
    `${short(figure.baseline)} ${figure.unit}`,
    ratioText(figure),
    `${figure.against}; ${figure.how}`,
  ]);
  const all = [['what', 'Bám Sát', 'baseline', 'ratio', 'the baseline; how it was measured'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n');
}
