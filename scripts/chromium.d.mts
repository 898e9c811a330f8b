/** Finds the Chromium that the journeys drive; null where there is none. */
export function findChromium(env?: Readonly<Record<string, string | undefined>>): string | null;
