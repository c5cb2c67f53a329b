/** Of a journey that `npm test` makes without scripts too: a way in, a main one of a learner, or one that goes another way without them. */
export const bothWays = { tag: "@both-ways" };
