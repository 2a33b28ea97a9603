/** The keys of one office, as files below `keys/`. Made with the book, and never again beside one that has lines. */
export const keyNames = { codes: 'codes-ed25519.pem', journal: 'journal-ed25519.pem', pepper: 'pin-pepper' } as const;
