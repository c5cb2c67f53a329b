/** What a loader may hand to a page: what JSON keeps as it is, so that the server and the browser render the same. */
export type Plain<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends Date | Map<unknown, unknown> | Set<unknown> | RegExp | bigint | symbol | ((...given: never[]) => unknown)
    ? never
    : { readonly [K in keyof T]: Plain<T[K]> };

/**
 * A JSON response that keeps the value it was made of. Remix reads every loader's response back into a value before it
 * renders; here that reading costs nothing, where a response of text goes through a stream and is parsed again (a third
 * of the cost of a lesson's page). Whoever wants the text gets it when they ask.
 */
export class Answer<T> extends Response {
  readonly #value: T;

  constructor(value: T, init?: ResponseInit) {
    super(null, init);
    this.#value = value;
    if (!this.headers.has("Content-Type")) this.headers.set("Content-Type", "application/json; charset=utf-8");
  }

  /** Remix only asks whether there is one, and hands it on to `new Response`, which makes text of whatever it is given. */
  override get body(): ReadableStream<Uint8Array<ArrayBuffer>> {
    const value = this.#value;
    return { toString: () => JSON.stringify(value) } as unknown as ReadableStream<Uint8Array<ArrayBuffer>>;
  }

  override json(): Promise<T> {
    return Promise.resolve(this.#value);
  }

  override text(): Promise<string> {
    return Promise.resolve(JSON.stringify(this.#value));
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    return new TextEncoder().encode(await this.text()).buffer;
  }
}

/** What `json` of Remix does, without the round trip. The value must not be changed afterwards. */
export const answer = <T>(value: T & Plain<T>, init?: ResponseInit): Answer<T> => new Answer<T>(value, init);
