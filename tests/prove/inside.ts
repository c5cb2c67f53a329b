/** What the scripts of this folder need of the program itself, for `importBundled`. */
export { connect } from "#db/connection.server.ts";
export { makeBenchClinic } from "#tests/bench/clinic.ts";
