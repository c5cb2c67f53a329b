const stillWorkingSeconds = 30;

/**
 * Tells on the screen that something slow has begun, that it goes on, and how long it took.
 *
 * @template T
 * @param {string} title what is done: "Building the pages"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const startedAt = Date.now();
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  console.log(`${title} …`);
  const reminder = setInterval(() => console.log(`  … ${seconds()} s`), stillWorkingSeconds * 1000);
  try {
    const result = await work();
    console.log(`  done in ${seconds()} s`);
    return result;
  } finally {
    clearInterval(reminder);
  }
}
