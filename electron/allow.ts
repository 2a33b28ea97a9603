import type {
  DevicePermissionHandlerHandlerDetails,
  Input,
  MediaAccessPermissionRequest,
  PermissionCheckHandlerHandlerDetails,
  PermissionRequest,
  SerialPort,
} from 'electron';
import { deskWindows } from '#src/contract/desk-windows.ts';
import type { UsbId } from '#src/domain/devices/profile.ts';
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

/** A second screen of the desk: the desk itself may open these places in a window of their own, and no page anything else. */
export const allowWindow = (opener: string, url: string): boolean =>
  allowUrl(opener) &&
  new URL(opener).pathname === '/desk' &&
  Object.values(deskWindows).some((hash) => url === `${origin}/desk${hash}`);

/** What a page may load: our own files, and pictures and exports it made itself. */
export const allowRequest = (url: string): boolean =>
  [`${origin}/`, `blob:${origin}/`, 'data:'].some((prefix) => url.startsWith(prefix));

type Asked = Partial<PermissionRequest> & Pick<MediaAccessPermissionRequest, 'mediaTypes'>;

/** The camera and serial ports, for our own page, and nothing else; Electron grants everything unless told. */
export const allowPermission = (permission: string, asked: Asked): boolean =>
  (permission === 'media' || permission === 'serial') &&
  asked.isMainFrame === true &&
  allowUrl(asked.requestingUrl ?? '') &&
  (asked.mediaTypes ?? []).every((type) => type === 'video');

/** Asked before a request and by `enumerateDevices`, which names no page address but its origin. */
export const allowPermissionCheck = (
  permission: string,
  requestingOrigin: string,
  details: Pick<PermissionCheckHandlerHandlerDetails, 'isMainFrame' | 'mediaType'>,
): boolean =>
  (permission === 'media' || permission === 'serial') &&
  details.isMainFrame &&
  details.mediaType !== 'audio' &&
  isOwn(requestingOrigin);

type ListedPort = Pick<SerialPort, 'portId'> & Partial<Pick<SerialPort, 'vendorId' | 'productId'>>;

/** A port is one of ours when a device file names its adapter. Electron writes the numbers as decimal text. */
export const allowSerialPort = (port: Partial<ListedPort>, listed: readonly UsbId[]): boolean =>
  listed.some(({ vendorId, productId }) => Number(port.vendorId) === vendorId && Number(port.productId) === productId);

/** Electron has no list to show: the first port that is ours, which the page has narrowed to the adapters of one device. */
export const chooseSerialPort = (ports: readonly ListedPort[], listed: readonly UsbId[]): string =>
  ports.find((port) => allowSerialPort(port, listed))?.portId ?? '';

type DeviceAsked = Pick<DevicePermissionHandlerHandlerDetails, 'deviceType' | 'origin' | 'device'>;

/** Asked when a page lists its ports after a restart: those that are ours stay ours. No USB, no HID. */
export const allowDevice = ({ deviceType, origin: asking, device }: DeviceAsked, listed: readonly UsbId[]): boolean =>
  deviceType === 'serial' && isOwn(asking) && allowSerialPort(device as Partial<ListedPort>, listed);

/** An export is the only thing that leaves as a file: made by our own page, and under the name the host gave it. */
export const allowDownload = (url: string, fileName: string): boolean =>
  url.startsWith(`blob:${origin}/`) && /^[\w-]+\.(csv|jsonl|xlsx|pdf|zip)$/.test(fileName);
