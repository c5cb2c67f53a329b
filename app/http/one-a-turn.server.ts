/**
 * Lets whatever waits go on one by one, in the order it came, each in a turn of the event loop of its own. Two hundred who
 * come at once would else all be answered in one turn, and the health check, a file or a refusal of the edge after the last of them.
 *
 * @returns what to await before work that takes a turn
 */
export function oneATurn(): () => Promise<void> {
  const waiting: (() => void)[] = [];
  const goOn = (): void => {
    waiting.shift()?.();
    if (waiting.length > 0) setImmediate(goOn);
  };
  return () =>
    new Promise((resolve) => {
      if (waiting.push(resolve) === 1) setImmediate(goOn);
    });
}
