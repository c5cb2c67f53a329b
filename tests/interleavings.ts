/** In how many ways two windows save in one place is tried; `npm run prove` asks for 1,000. */
export const interleavings = Number(process.env.INTERLEAVINGS ?? 200);
