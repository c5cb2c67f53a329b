/** Why the program cannot start with the master key it has. The words for each stand in `keySentence`. */
export type KeyFault = "missing" | "wrong_size" | "open_to_others" | "unreadable" | "not_made" | "does_not_fit";

/** The master key cannot be used. The message is one sentence for whoever started the program. */
export class KeyUnusable extends Error {
  constructor(
    readonly fault: KeyFault,
    readonly file: string,
    options?: ErrorOptions,
  ) {
    super(keySentence(fault, file), options);
    this.name = "KeyUnusable";
  }
}

function keySentence(fault: KeyFault, file: string): string {
  switch (fault) {
    case "missing":
      return `The master key ${file} is missing, and without it nothing that was written can be read. Put the file back from where it is kept safe.`;
    case "wrong_size":
      return `The master key ${file} is not a file of exactly 32 bytes. Put the right file back from where it is kept safe.`;
    case "open_to_others":
      return `The master key ${file} can be read by other users of this machine. Run: chmod 0400 ${file}`;
    case "unreadable":
      return `The master key ${file} cannot be read. Check the owner and the rights of the file and its folder.`;
    case "not_made":
      return `The master key ${file} could not be made. Check the rights and the room in its folder.`;
    case "does_not_fit":
      return `The master key ${file} does not belong to this database. Put back the key that the database was made with.`;
  }
}
