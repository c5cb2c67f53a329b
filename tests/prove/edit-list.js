import { editsAtTheEdge } from "./edits-at-the-edge.js";
import { editsOfAccess } from "./edits-of-access.js";
import { editsOfIdentity } from "./edits-of-identity.js";
import { editsOfKeeping } from "./edits-of-keeping.js";

/**
 * One guard, header, pragma or seal that is deleted, and the test that fails without it.
 *
 * @typedef {object} Edit
 * @property {string} what in words
 * @property {string} file
 * @property {string} find stands in the file exactly once
 * @property {string} replace
 * @property {import("./named-test.js").NamedTest} test the title as it stands in the test's file, without the requirements that it ends with; of a test of many values with their places in it
 * @property {true} [isShort] made in the short form too, all of those at once
 */

/** @type {readonly Edit[]} */
export const edits = [...editsOfKeeping, ...editsOfAccess, ...editsOfIdentity, ...editsAtTheEdge];
