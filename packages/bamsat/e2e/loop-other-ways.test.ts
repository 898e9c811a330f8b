import { it } from 'vitest';
import { readSeedArticle } from '../testing/seed.js';
import { useStage } from './browser.js';
import { mouse } from './hand.js';
import { Keyboard } from './keyboard.js';
import { walkTheLoop, walkTheSeed } from './loop.js';
import { settleVanHai, type VanHai } from './van-hai.js';

let people: VanHai;
const stage = useStage(async (site) => {
  people = await settleVanHai(site);
});

it('a request is followed without a mouse', () =>
  walkTheLoop(stage, people, {
    number: 301,
    handOf: (visitor) => new Keyboard(visitor.page),
    inspects: false,
  }));

it('a request is followed without script', () =>
  walkTheLoop(stage, people, { number: 302, script: false, handOf: () => mouse, inspects: true }));

const article = readSeedArticle();

it.skipIf(article === null)('the seed article is decided on, request by request', () =>
  walkTheSeed(stage, people, String(article)),
);
