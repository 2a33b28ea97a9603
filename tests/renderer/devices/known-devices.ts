import type { KnownDevices } from '#src/contract/device.ts';
import type { ScannerProfile, ThermometerProfile } from '#src/domain/devices/profile.ts';

const line = {
  format: 1,
  usb: [{ vendorId: 0x1a86, productId: 0x7523 }],
  baudRate: 9600,
  dataBits: 8,
  stopBits: 1,
  parity: 'none',
  encoding: 'utf-8',
  lineEnd: '\r\n',
  quietMs: null,
} as const;

export const thermometerProfile: ThermometerProfile = {
  ...line,
  usb: [...line.usb],
  kind: 'thermometer',
  id: 'thermometer-celsius',
  name: { vi: 'Nhiệt kế gửi một số °C mỗi dòng', en: 'Thermometer sending one °C value a line' },
  maxBytes: 120,
  value: { pattern: '(?<value>\\d{2}[.,]\\d)' },
  unit: 'celsius',
  stable: null,
};

export const scannerProfile: ScannerProfile = {
  ...line,
  usb: [{ vendorId: 0x0403, productId: 0x6001 }],
  kind: 'scanner',
  id: 'scanner-9600',
  name: { vi: 'Máy quét cổng COM, 9600', en: 'Scanner on a COM port, 9600' },
  maxBytes: 4096,
};

export const knownDevices: KnownDevices = {
  profiles: [thermometerProfile, scannerProfile],
  refused: [{ file: 'nhiet-ke-cu.json', problem: 'baudRate: Invalid input' }],
};
