import { createElectronDouble } from '#tests/support/electron-double.ts';

/** What `import … from 'electron'` gives the built main.js where it runs on Node: the double, under Electron's names. */
export const double = createElectronDouble();
export const { ipcMain, Menu, protocol, session, BrowserWindow } = double.electron;
export const app = Object.assign(double.electron.app, {
  getPath: (name: string) => `/nowhere/${name}`,
  setPath: (name: string, path: string) => void double.done.push(`${name} ${path}`),
});
export const dialog = {
  showErrorBox: (title: string, content: string) => void double.done.push(`${title}: ${content}`),
};
