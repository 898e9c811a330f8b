import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { countLeading } from './ordered.js';

it('counts as looking at every item would', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 50 })),
      fc.integer({ min: -1, max: 51 }),
      (items, limit) => {
        const ordered = items.toSorted((a, b) => a - b);
        expect(countLeading(ordered, (item) => item < limit)).toBe(
          ordered.filter((item) => item < limit).length,
        );
      },
    ),
    { seed: 20310615 },
  );
});
