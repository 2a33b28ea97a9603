import type { Gatebook, GatebookConfig } from '#src/node/start.ts';

/** Loads the whole product, which a command whose words are wrong need not wait for. Throws as `startGatebook` does. */
export async function openGatebook(config: GatebookConfig): Promise<Gatebook> {
  const { startGatebook } = await import('#src/node/start.ts');
  return startGatebook(config);
}
