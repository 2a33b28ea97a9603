import type { Watched } from '#src/domain/register/watch-lines.ts';
import { normaliseDocument } from '#src/domain/text/documents.ts';
import { wholeName } from '#src/domain/text/names.ts';
import { plateKey } from '#src/domain/text/plates.ts';

/** By what somebody at the door was recognised, the surest first. */
export const watchMarks = ['document', 'plate', 'name'] as const;
export type WatchMark = (typeof watchMarks)[number];

/** The keys under which a person, a vehicle and the watch list meet. A key is compared as a whole, never as a part. */
export const watchKeys = ({ name, document, vehicle }: Watched) => ({
  name: name === null ? null : wholeName(name) || null,
  document: document && normaliseDocument(document.number),
  plate: vehicle && plateKey(vehicle.class, vehicle.plate),
});

/**
 * By what somebody is the one who is watched for, or null. Two numbers of documents that differ are two people, whatever
 * they are called; where one of them is not known, the name alone is enough for a guard to have a look.
 */
export function findMark(watched: Watched, comer: Watched): WatchMark | null {
  const [ours, theirs] = [watchKeys(watched), watchKeys(comer)];
  const isSame = (key: keyof typeof ours) => ours[key] !== null && ours[key] === theirs[key];
  if (isSame('document')) return 'document';
  if (isSame('plate')) return 'plate';
  const isOtherPerson = ours.document !== null && theirs.document !== null;
  return isSame('name') && !isOtherPerson ? 'name' : null;
}
