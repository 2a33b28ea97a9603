/** The header that carries the session a sign-in answered with. Apart from the contract, so that a page need not load zod. */
export const sessionHeader = 'x-gatebook-session';
