/** An expected no to whoever runs the clinic's machine. The message is for them, in whole sentences. */
export class OperationRefused extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = "OperationRefused";
  }
}
