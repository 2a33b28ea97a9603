import { setPriority } from 'node:os';

/**
 * On a machine that has too much to do, the door and the screens go before this worker. Only Linux takes it for the thread
 * that says it; elsewhere it would be the whole process, and nothing happens.
 */
export function giveWay(): void {
  if (process.platform === 'linux') setPriority(10);
}
