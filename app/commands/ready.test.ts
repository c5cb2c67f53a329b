import { expect, test } from "vitest";
import { requireNode } from "./ready.js";

test.each(["20.19.0", "20.20.2", "22.0.0", "24.1.0"])("Node %s will do", (version) => {
  expect(() => requireNode(version)).not.toThrow();
});

test.each(["16.20.2", "18.20.4", "20.18.3"])("Node %s is refused in one sentence that names what is needed", (version) => {
  expect(() => requireNode(version)).toThrow(`Samspill needs Node 20.19 or newer, and this is Node ${version}.`);
});
