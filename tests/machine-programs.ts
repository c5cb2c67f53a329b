/** Small programs for what another user, or a hand at the keyboard, would be needed for. `MACHINE` is the machine's folder. */
export const forAnotherUser = {
  sudo: `#!/bin/sh
[ "$1" = "-u" ] && [ "$2" = "samspill" ] && shift 2
[ "$1" = "useradd" ] && exit 0
# Nothing can be given to another user.
[ "$1" = "install" ] && exec $(echo "$@" | sed -E "s/ -[og] (samspill|root)//g")
exec "$@"
`,
  editor: `#!/bin/sh
sed -i -e "s#^ORIGIN=.*#ORIGIN=http://localhost:$MACHINE_PORT#" -e "s#^TRUSTED_PROXIES=.*#PORT=$MACHINE_PORT#" -e "s#=/var/#=$MACHINE/var/#" "$1"
`,
  journalctl: `#!/bin/sh
[ "$*" = "-u samspill -n 20" ] && tail -n 20 "$MACHINE/run/samspill.log"
`,
  systemctl: `#!/usr/bin/env node
const { spawn } = require("node:child_process");
const { existsSync, openSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const { MACHINE, MACHINE_PORT } = process.env;
const note = MACHINE + "/run/samspill.pid";
const asked = process.argv.slice(2).join(" ");
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const isThere = (pid) => { try { process.kill(pid, 0); return true; } catch { return false; } };
const stop = async () => {
  if (!existsSync(note)) return;
  const pid = Number(readFileSync(note, "utf8"));
  if (isThere(pid)) process.kill(pid, "SIGTERM");
  while (isThere(pid)) await wait(20);
  rmSync(note);
};
const start = async () => {
  process.loadEnvFile(MACHINE + "/etc/samspill/settings");
  const log = openSync(MACHINE + "/run/samspill.log", "a");
  const server = spawn(process.execPath, ["app/commands/start.js"], { cwd: MACHINE + "/opt/samspill", env: { ...process.env, NODE_ENV: "production" }, detached: true, stdio: ["ignore", log, log] });
  let ended = false;
  server.once("exit", () => (ended = true));
  writeFileSync(note, String(server.pid));
  while (!ended && !(await fetch("http://localhost:" + MACHINE_PORT + "/healthz").then(({ ok }) => ok, () => false))) await wait(50);
  if (ended) { console.error(readFileSync(MACHINE + "/run/samspill.log", "utf8")); process.exit(1); }
  server.unref();
  process.exit(0);
};
const isEnabled = () => existsSync(MACHINE + "/etc/systemd/system/samspill.service") ? start() : process.exit(1);
const known = { "start samspill": start, "stop samspill": stop, "enable --now samspill": isEnabled, "daemon-reload": () => undefined };
known[asked] ? known[asked]() : process.exit(1);
`,
};

/** Small programs for what two versions would be needed for. Both are this one, with its packages and its build; `git` remembers which it is asked for, and `npm` types for it what package.json says. */
export const forAnotherVersion = {
  git: `#!/bin/sh
note="$MACHINE/run/version"
[ -f "$note" ] || echo 0a1b2c3 > "$note"
case "$*" in
  "clone https://git.example.no/samspill.git $MACHINE/opt/samspill") ln -s "$PROJECT" "$MACHINE/opt/samspill" ;;
  "rev-parse --short HEAD") cat "$note" ;;
  "pull --ff-only") echo 4d5e6f7 > "$note" ;;
  "reset --hard 0a1b2c3") echo 0a1b2c3 > "$note" ;;
  *) exit 1 ;;
esac
`,
  npm: `#!/bin/sh
case "$*" in
  ci|"run build") [ "$PWD" -ef "$MACHINE/opt/samspill" ] ;;
  "run "*)
    command=$(node -p "require('./package.json').scripts['$2'] ?? ''")
    [ -n "$command" ] || exit 1
    shift 2
    [ "$1" = "--" ] && shift
    exec $command "$@" ;;
  *) exit 1 ;;
esac
`,
};
