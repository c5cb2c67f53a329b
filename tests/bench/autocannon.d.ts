/** The part of autocannon 8 that the load uses; the package has no types of its own. */
declare module "autocannon" {
  interface Options {
    readonly url: string;
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string | undefined;
    readonly connections: number;
    /** Requests in all; the run ends with the last one's answer. */
    readonly amount: number;
    /** Milliseconds between two looks at whether it has ended. */
    readonly sampleInt: number;
    /** Seconds for one answer. */
    readonly timeout: number;
  }
  interface Outcome {
    readonly errors: number;
    readonly timeouts: number;
  }
  interface Run {
    on(event: "response", seen: (client: unknown, status: number, bytes: number, milliseconds: number) => void): void;
  }
  export default function autocannon(options: Options, done: (error: Error | null, outcome: Outcome) => void): Run;
}
