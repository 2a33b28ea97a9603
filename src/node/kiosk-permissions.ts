import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '#src/node/durable-files.ts';

/** As Chromium writes down what its user allowed, in the profile's Preferences. */
const allowed = ['media_stream_camera', 'camera_pan_tilt_zoom'] as const;
const allow = 1;

/**
 * Allows the camera and its zoom to this address alone, before Chromium reads its profile. A flag that allows it in passing
 * gives a picture as well, but the page would not learn which cameras there are, so that none could be chosen.
 */
export function allowCamera(profile: string, origin: string): void {
  const path = join(profile, 'Default', 'Preferences');
  const preferences = readPreferences(path);
  const exceptions = open(open(open(preferences, 'profile'), 'content_settings'), 'exceptions');
  for (const name of allowed) exceptions[name] = { [`${origin},*`]: { setting: allow } };
  try {
    mkdirSync(join(profile, 'Default'), { recursive: true });
    writeWhole(path, JSON.stringify(preferences));
  } catch {
    // A full disk: the flag gives a picture all the same.
  }
}

type Tree = Record<string, unknown>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

function open(tree: Tree, name: string): Tree {
  const found = tree[name];
  if (isTree(found)) return found;
  const fresh: Tree = {};
  tree[name] = fresh;
  return fresh;
}

/** A profile that is not there yet, or that a power cut left in half, begins anew: Chromium does the same. */
function readPreferences(path: string): Tree {
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isTree(read) ? read : {};
  } catch {
    return {};
  }
}
