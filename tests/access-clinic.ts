import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hashPassword } from "#app/identity/password.server.ts";
import { readOrMakeMasterKey } from "#app/privacy/master-key.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { password } from "./access-forms.ts";
import { openBuiltSite } from "./built-site.ts";
import { keepDatabase } from "./kept-database.ts";
import { addMadeUpForm } from "./made-up-form.ts";
import { markedWorld } from "./marked-world.ts";

export type AccessClinic = Awaited<ReturnType<typeof openAccessClinic>>;

/** The marked world in a file of its own, served by the production build. */
export async function openAccessClinic() {
  const folder = mkdtempSync(join(tmpdir(), "samspill-access-"));
  const files = { databaseFile: join(folder, "data/samspill.sqlite"), keyFile: join(folder, "key/master.key"), instrumentsFolder: join(folder, "forms") };
  addMadeUpForm(files.instrumentsFolder);
  const db = openDatabase(files.databaseFile);
  const masterKey = readOrMakeMasterKey(files.keyFile, { databaseHasAccounts: false });
  const world = await markedWorld(db, masterKey, await hashPassword(password));
  db.$client.close();

  const database = keepDatabase(files.databaseFile);
  const site = await openBuiltSite(files);
  // The program tidies dead sessions away when it starts; here they are asked with.
  await site.ask({ path: "/healthz" });
  database.restore();
  return {
    ...files,
    site,
    world,
    database,
    close: () => {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
