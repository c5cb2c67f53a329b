import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clinicFiles, type ClinicFiles } from "#app/commands/clinic-files.js";
import type { ClinicServer } from "./clinic-server.ts";

/** Fills a clinic's database before its server starts, and lets go of it. */
export type Seed = (files: SeededFiles) => Started | Promise<Started>;

/** Settings of its own that a clinic's server is started with, where it has any: `{ SMTP_URL: "mailbox:" }`. Staff sign in by a password alone unless `STAFF_SECOND_FACTOR` says `required`. */
type Started = void | Readonly<Record<string, string>>;

/** The clinic's files, and a folder for forms of its own, which is not there unless the seed makes it. */
export interface SeededFiles extends ClinicFiles {
  readonly instrumentsFolder: string;
}

/** A clinic on the production build. */
export interface RunningClinic extends ClinicFiles {
  /** `http://localhost:41234` */
  readonly origin: string;
  /** What the server has printed until now. */
  printed(): string;
  /** Stops it as an operator's signal would, and throws the clinic away. */
  close(): Promise<void>;
}

/** @throws where the clinic does not open */
export async function openClinic(seed: Seed, server: ClinicServer): Promise<RunningClinic> {
  const folder = await mkdtemp(join(tmpdir(), "samspill-clinic-"));
  const files = clinicFiles(folder);
  const instrumentsFolder = join(folder, "forms");
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const own = await seed({ ...files, instrumentsFolder });
    const forms = existsSync(instrumentsFolder) && { INSTRUMENTS_FOLDER: instrumentsFolder };
    const { origin, printed, close } = await server.open({ STAFF_SECOND_FACTOR: "offered", ...own, DATABASE_FILE: files.databaseFile, KEY_FILE: files.keyFile, ...forms });
    return { ...files, origin, printed, close: () => close().finally(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}
