/** What the commands for running a clinic's machine are made of, bundled by the build (`operation-bundle.js`). */
export { makeBackup } from "#app/operation/backup.server.ts";
export { examine } from "#app/operation/doctor.server.ts";
export { backupsAhead, newestBackup } from "#app/operation/newest-backup.server.ts";
export { restoreBackup } from "#app/operation/restore.server.ts";
export { rotateKey } from "#app/operation/rotate-key.server.ts";
export { parseEnvironment, placeProblems } from "#app/http/environment.server.ts";
