/** Of a journey that `npm test` makes without scripts too: what its subject's people come for. */
export const bothWays = { tag: "@both-ways" };
