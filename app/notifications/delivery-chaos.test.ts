import fc from "fast-check";
import { expect, test } from "vitest";
import { mailClinic } from "#tests/mail-clinic.ts";
import { openMailServer, type ServerMood } from "#tests/mail-server.ts";

const moods: readonly ServerMood[] = ["works", "slow", "hangs at the greeting", "refuses the receiver", "puts the receiver off", "refuses the mail", "puts the mail off", "drops before the mail", "drops while the mail comes", "takes the mail and drops", "takes the mail and hangs"];

const step = fc.record({
  mood: fc.constantFrom(...moods),
  /** How many new notices are told of first. */
  notices: fc.nat({ max: 2 }),
  minutes: fc.constantFrom(0, 1, 30, 720),
  workers: fc.constantFrom(1, 1, 2),
});

test("whatever the mail server does, and however often the program starts again, no notice is lost and none reaches anybody twice", { timeout: 120_000 }, async () => {
  const property = fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
    const server = await openMailServer();
    const clinic = mailClinic(server.url, { answer: 150 });
    let told = 0;
    for (const { mood, notices, minutes, workers } of steps) {
      server.mood = mood;
      clinic.clock.at += minutes * 60_000;
      for (let n = 0; n < notices; n++) clinic.tell(told % 2 ? clinic.tor : clinic.siv, `m${told++}`);
      const running = Array.from({ length: workers }, () => clinic.start());
      await new Promise((resolve) => setTimeout(resolve, 60));
      for (const worker of running) worker.wake();
      await Promise.all(running.map((worker) => worker.stop()));
    }
    await server.close();
    const rows = clinic.rows();
    const ids = server.received.map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(rows).toHaveLength(told);
    for (const { id, state } of rows) {
      const came = ids.some((messageId) => messageId.startsWith(`<${id}@`));
      expect(["sent", "unsure", "given up", "waiting"]).toContain(state);
      if (state === "sent") expect(came).toBe(true);
      if (state === "waiting" || state === "given up") expect(came).toBe(false);
    }
    expect(clinic.faults).toEqual([]);
  });
  // Most of the time is waiting, so that four go at once.
  await Promise.all(Array.from({ length: 4 }, () => fc.assert(property, { numRuns: 3 })));
});
