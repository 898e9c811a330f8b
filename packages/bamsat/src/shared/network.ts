import { isIPv6 } from 'node:net';

/** The eight groups of an IPv6 address, `::` written out and without leading zeros; null for any other address. */
export function ipv6Groups(address: string): string[] | null {
  const bare = address.split('%', 1)[0] ?? '';
  if (!isIPv6(bare)) return null;
  const [before = '', after] = bare.toLowerCase().split('::');
  const left = before.split(':').filter(Boolean);
  const right = (after ?? '').split(':').filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return [...left, ...zeros, ...right].map((group) => group.replace(/^0+(?=.)/, ''));
}
