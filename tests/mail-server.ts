import type { Socket } from "node:net";
import { SMTPServer } from "smtp-server";

/** What a mail server does with whoever comes. */
export type ServerMood =
  | "works"
  | "slow"
  | "hangs at the greeting"
  | "refuses the sign-in"
  | "refuses the receiver"
  | "puts the receiver off"
  | "refuses the mail"
  | "puts the mail off"
  | "drops before the mail"
  | "drops while the mail comes"
  | "takes the mail and drops"
  | "takes the mail and hangs";

/** A mail that the server has read to its end and not refused. */
export interface Received {
  readonly messageId: string;
  readonly to: string;
  readonly raw: string;
}

export interface MailServer {
  readonly url: string;
  readonly port: number;
  mood: ServerMood;
  readonly received: readonly Received[];
  /** How many connections there have been. */
  readonly visits: () => number;
  close(): Promise<void>;
}

const refusal = (code: number, words: string) => Object.assign(new Error(words), { responseCode: code });
const slowMilliseconds = 120;

/** A real SMTP server on the loopback. */
export async function openMailServer({ port = 0, mood = "works", signIn = false }: { port?: number; mood?: ServerMood; signIn?: boolean } = {}): Promise<MailServer> {
  const received: Received[] = [];
  const sockets = new Map<number, Socket>();
  let visits = 0;
  const now = { mood };
  const soon = (then: () => void): void => void (now.mood === "slow" ? setTimeout(then, slowMilliseconds) : then());
  const drop = (remotePort: number): void => void sockets.get(remotePort)?.destroy();

  const smtp = new SMTPServer({
    disabledCommands: ["STARTTLS", ...(signIn ? [] : ["AUTH"])],
    authOptional: !signIn,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    onConnect: (_session, done) => {
      if (now.mood !== "hangs at the greeting") soon(() => done());
    },
    onAuth: ({ username }, _session, done) => (now.mood === "refuses the sign-in" ? done(refusal(535, `no ${username} here`)) : done(null, { user: username })),
    onRcptTo: ({ address }, session, done) => {
      if (now.mood === "refuses the receiver") return done(refusal(550, `no ${address} here`));
      if (now.mood === "puts the receiver off") return done(refusal(451, `${address}: later`));
      if (now.mood === "drops before the mail") return drop(session.remotePort);
      soon(() => done());
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => {
        if (now.mood === "drops while the mail comes") drop(session.remotePort);
        else chunks.push(chunk);
      });
      stream.on("end", () => {
        if (now.mood === "drops while the mail comes") return;
        if (now.mood === "refuses the mail") return done(refusal(554, "not wanted"));
        if (now.mood === "puts the mail off") return done(refusal(452, "full"));
        const raw = Buffer.concat(chunks).toString("utf8");
        received.push({ raw, to: session.envelope.rcptTo.map(({ address }) => address).join(), messageId: /^Message-ID: (.*)$/im.exec(raw)?.[1]?.trim() ?? "" });
        if (now.mood === "takes the mail and drops") return drop(session.remotePort);
        if (now.mood === "takes the mail and hangs") return;
        soon(() => done());
      });
    },
  });
  smtp.on("error", () => undefined);
  smtp.server.on("connection", (socket: Socket) => {
    visits++;
    if (socket.remotePort) sockets.set(socket.remotePort, socket);
  });
  await new Promise<void>((resolve) => smtp.listen(port, "127.0.0.1", resolve));
  const address = smtp.server.address() as { port: number };
  return {
    url: `smtp://${signIn ? "samspill:hemmelig@" : ""}127.0.0.1:${address.port}`,
    port: address.port,
    get mood() {
      return now.mood;
    },
    set mood(mood) {
      now.mood = mood;
    },
    received,
    visits: () => visits,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets.values()) socket.destroy();
        smtp.close(() => resolve());
      }),
  };
}

/** The words of a mail as its reader sees them: the body, out of quoted-printable or base64. */
export function bodyOf(raw: string): string {
  const [head = "", ...rest] = raw.split(/\r?\n\r?\n/);
  const body = rest.join("\n\n");
  if (/transfer-encoding: base64/i.test(head)) return Buffer.from(body, "base64").toString("utf8");
  if (!/transfer-encoding: quoted-printable/i.test(head)) return body;
  const bytes = body.replace(/=\r?\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
