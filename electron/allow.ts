import type {
  Input,
  MediaAccessPermissionRequest,
  PermissionCheckHandlerHandlerDetails,
  PermissionRequest,
} from 'electron';
import { pages } from '#src/node/http/assets.ts';

/** Where the screens live. No file: and no http: address is ever loaded. */
export const origin = 'app://gatebook';

/** Besides characters: what one needs to fill in a form, and what an input method sends while it composes Vietnamese. */
const namedKeys = new Set([
  'Tab',
  'Enter',
  'Escape',
  'Backspace',
  'Delete',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Shift',
  'CapsLock',
  'NumLock',
  'Dead',
  'Compose',
  'Process',
]);

/**
 * An allow-list: no function key, nothing with Control, Alt or Meta. A bar code can carry control characters and a scanner
 * types them as such combinations. Keys of the system itself never come here; the operating system has to lock those.
 */
export function allowKey(input: Pick<Input, 'key' | 'control' | 'alt' | 'meta'>): boolean {
  if (input.control || input.alt || input.meta) return false;
  return namedKeys.has(input.key) || /^[^\p{C}]$/u.test(input.key);
}

/** As the URL parser reads it, never by comparing texts. */
function isOwn(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  return `${protocol}//${host}` === origin && username === '' && password === '';
}

/** Our own pages: the files behind them are loaded by a page, never opened as one. */
export const allowUrl = (url: string): boolean => isOwn(url) && pages.includes(new URL(url).pathname);

/** What a page may load: our own files, and pictures and exports it made itself. */
export const allowRequest = (url: string): boolean =>
  [`${origin}/`, `blob:${origin}/`, 'data:'].some((prefix) => url.startsWith(prefix));

type Asked = Partial<PermissionRequest> & Pick<MediaAccessPermissionRequest, 'mediaTypes'>;

/** The camera, for our own page, and nothing else; Electron grants everything unless told. */
export const allowPermission = (permission: string, asked: Asked): boolean =>
  permission === 'media' &&
  asked.isMainFrame === true &&
  allowUrl(asked.requestingUrl ?? '') &&
  (asked.mediaTypes ?? []).every((type) => type === 'video');

/** Asked before a request and by `enumerateDevices`, which names no page address but its origin. */
export const allowPermissionCheck = (
  permission: string,
  requestingOrigin: string,
  details: Pick<PermissionCheckHandlerHandlerDetails, 'isMainFrame' | 'mediaType'>,
): boolean => permission === 'media' && details.isMainFrame && details.mediaType !== 'audio' && isOwn(requestingOrigin);

/** An export is the only thing that leaves as a file: made by our own page, and under the name the host gave it. */
export const allowDownload = (url: string, fileName: string): boolean =>
  url.startsWith(`blob:${origin}/`) && /^[\w-]+\.(csv|jsonl|xlsx|pdf|zip)$/.test(fileName);
