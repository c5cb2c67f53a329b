import { fork } from "node:child_process";
import { join } from "node:path";

/** @typedef {import("./load.js").Load} Load */
/** @typedef {import("./load.js").LoadResult} LoadResult */

/**
 * The process that asks, apart from those that answer and from the one that counts.
 *
 * @returns {{ run(load: Load): Promise<LoadResult>, stop(): void }} `run` takes one load at a time
 */
export function startLoading() {
  const child = fork(join(import.meta.dirname, "load.js"));
  process.once("exit", () => child.kill("SIGKILL"));
  /** @type {{ resolve(result: LoadResult): void, reject(error: Error): void } | undefined} */
  let waiting;
  child.on("message", (message) => waiting?.resolve(/** @type {LoadResult} */ (message)));
  child.once("exit", () => waiting?.reject(new Error("The load's process ended")));
  return {
    run: (load) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        child.send(load);
      }),
    stop: () => void child.kill("SIGTERM"),
  };
}
