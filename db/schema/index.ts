export * from "./identity.ts";
export * from "./privacy.ts";
export * from "./facilitation.ts";
export * from "./learning.ts";
