import { it } from 'vitest';
import { useStage } from './browser.js';
import { mouse } from './hand.js';
import { walkTheLoop } from './loop.js';
import { settleVanHai, type VanHai } from './van-hai.js';

let people: VanHai;
const stage = useStage(async (site) => {
  people = await settleVanHai(site);
});

it.each([
  { locale: 'vi', width: 1280, number: 201 },
  { locale: 'vi', width: 390, number: 202 },
  { locale: 'en', width: 390, number: 203 },
] as const)('a request is followed from its paper to its evidence ($locale, $width px)', (round) =>
  walkTheLoop(stage, people, { ...round, handOf: () => mouse, inspects: true }),
);
