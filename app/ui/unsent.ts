/** A box whose text may not have arrived yet. */
export interface Unsent {
  /** Sends what is waiting, and settles when it has arrived or failed. */
  flush(): Promise<void>;
  /** Has the box a text that has not arrived? Then it is shown to the reader. */
  showUnsent(): boolean;
  /** A last attempt while the page is going away. */
  beacon(): void;
  /** Nothing more is sent: the page is being deleted. What is in another box waits in the tab. */
  stop(): void;
}

const boxes: Unsent[] = [];

/** Tells the page about a box that may hold unsent text. */
export const registerUnsent = (box: Unsent): void => void boxes.push(box);

/** Waits for every box's text to be sent, but not longer than `milliseconds`. */
export const flushAll = (milliseconds: number): Promise<void> =>
  Promise.race([Promise.allSettled(boxes.map((box) => box.flush())).then(() => undefined), new Promise<void>((resolve) => setTimeout(resolve, milliseconds))]);

/** Leads the reader to a box whose text has not arrived, if there is one. */
export const showAnyUnsent = (): boolean => boxes.some((box) => box.showUnsent());

export const stopAll = (): void => boxes.forEach((box) => box.stop());

export const beaconAll = (): void => boxes.forEach((box) => box.beacon());
