export * from "./identity.ts";
export * from "./privacy.ts";
export * from "./facilitation.ts";
export * from "./learning.ts";
export * from "./writing.ts";
export * from "./family.ts";
