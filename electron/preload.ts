import { contextBridge, ipcRenderer } from 'electron';
import { createConnect } from '#electron/connect.ts';
import type { GatebookBridge } from '#src/contract/bridge.ts';

contextBridge.exposeInMainWorld('gatebook', {
  connect: createConnect(ipcRenderer, window),
} satisfies GatebookBridge);
