import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Finds the Chromium that the journeys drive: the one that `BAMSAT_CHROMIUM` names, else the first of its usual names in
 * `/usr/bin` and on the path. Null where there is none; a name that leads nowhere counts as none.
 */
export function findChromium(env = process.env) {
  if (env.BAMSAT_CHROMIUM) return isExecutable(env.BAMSAT_CHROMIUM) ? env.BAMSAT_CHROMIUM : null;
  const folders = ['/usr/bin', ...(env.PATH ?? '').split(delimiter).filter(Boolean)];
  const places = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return places.find(isExecutable) ?? null;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
