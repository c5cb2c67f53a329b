/** What is wrong with a form: field name -> key of `problems` in the catalogue. */
export type Problems = Readonly<Record<string, string>>;
