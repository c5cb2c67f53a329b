import type { BrowserContext, ConsoleMessage, Request, Response } from "@playwright/test";

/** Chromium reports every answer of 400 and above on the console, also one that a journey asked for. */
const refusedAnswer = /^Failed to load resource: the server responded with a status of 4\d\d/;

/** What a reader asks for, as against what a page needs. */
const asked: readonly string[] = ["document", "fetch", "xhr"];

/** Sees what no journey may cause: an error in a page, a breach of its content security policy, a word to another site. */
export class Watch {
  readonly #found: string[] = [];
  readonly #tolerated: RegExp[] = [];
  /** Addresses that a reader asked for and was refused, as a journey may want. */
  readonly #refused = new Set<string>();

  constructor(readonly origin: string) {}

  /** What this one journey causes on purpose: `/ERR_INTERNET_DISCONNECTED/`. */
  tolerate(pattern: RegExp): void {
    this.#tolerated.push(pattern);
  }

  problems(): string[] {
    return this.#found.filter((problem) => !this.#tolerated.some((pattern) => pattern.test(problem)) && !this.#wasAskedFor(problem));
  }

  async follow(context: BrowserContext, runsScripts: boolean): Promise<void> {
    context.on("console", (message) => this.#hear(message));
    context.on("weberror", (error) => this.#found.push(`page error: ${error.error().message}`));
    context.on("request", (request) => this.#seeRequest(request));
    context.on("response", (response) => this.#seeResponse(response));
    if (!runsScripts) return;
    await context.exposeBinding("policyViolated", (_source, what: string) => this.#found.push(`content security policy: ${what}`));
    await context.addInitScript(() => {
      const report = (globalThis as unknown as { policyViolated(what: string): void }).policyViolated;
      document.addEventListener("securitypolicyviolation", (violation) => report(`${violation.violatedDirective} ${violation.blockedURI} ${violation.sourceFile}`));
    });
  }

  #hear(message: ConsoleMessage): void {
    if (message.type() === "error") this.#found.push(`console: ${message.text()} (${message.location().url})`);
  }

  #seeRequest(request: Request): void {
    const address = new URL(request.url());
    if (/^https?:|^wss?:/.test(address.protocol) && address.origin !== this.origin) this.#found.push(`request to ${address.href}`);
  }

  #seeResponse(response: Response): void {
    const status = response.status();
    if (status >= 500) this.#found.push(`answer ${status} from ${response.url()}`);
    else if (status >= 400 && asked.includes(response.request().resourceType())) this.#refused.add(response.url());
    else if (status >= 400) this.#found.push(`answer ${status} from ${response.url()}`);
  }

  #wasAskedFor(problem: string): boolean {
    const [, text = "", address = ""] = /^console: (.*) \((.*)\)$/s.exec(problem) ?? [];
    return refusedAnswer.test(text) && this.#refused.has(address);
  }
}
