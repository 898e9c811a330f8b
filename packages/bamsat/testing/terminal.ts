import type { Terminal } from '../src/cli/terminal.js';
import { translator } from '../src/shared/index.js';

/** A terminal that keeps what a command said; it speaks English. */
export interface RecordingTerminal extends Terminal {
  readonly output: string[];
  readonly errors: string[];
  /** The labels of the steps of progress. */
  readonly steps: string[];
}

export function recordingTerminal(window: Terminal['window'] = null): RecordingTerminal {
  const [output, errors, steps]: [string[], string[], string[]] = [[], [], []];
  return {
    t: translator('en'),
    locale: 'en',
    window,
    output,
    errors,
    steps,
    out: (line) => void output.push(line),
    err: (line) => void errors.push(line),
    progress: (total) => {
      let count = 0;
      return {
        step: (label) => {
          count += 1;
          steps.push(`${count}/${total} ${label}`);
        },
        news: (label, done) => void steps.push(done === undefined ? label : `${done}/${total} ${label}`),
        end: () => void steps.push('end'),
      };
    },
  };
}
