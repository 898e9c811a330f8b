import { expect, test } from 'vitest';
import { ipv6Groups } from './network.js';

test.each([
  ['2001:db8::1', ['2001', 'db8', '0', '0', '0', '0', '0', '1']],
  ['::', ['0', '0', '0', '0', '0', '0', '0', '0']],
  ['FE80:0000::00a1%eth0', ['fe80', '0', '0', '0', '0', '0', '0', 'a1']],
  ['1:2:3:4:5:6:7:8', ['1', '2', '3', '4', '5', '6', '7', '8']],
  ['192.0.2.1', null],
  ['unknown', null],
])('the groups of %s', (address, groups) => {
  expect(ipv6Groups(address)).toEqual(groups);
});
