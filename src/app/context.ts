/** What a transport knows of one call: the session its header carried, or null. Nothing else is believed. */
export type CallContext = { session: string | null };
