/** Of what somebody wants to be told by e-mail. */
export interface NoticeChoice {
  readonly messages: boolean;
  readonly meetings: boolean;
  readonly reminders: boolean;
}

/** The choices there are for whoever follows the programme, and for whoever works at the clinic. */
export const choicesFor = { learner: ["messages", "meetings", "reminders"], staff: ["messages", "meetings"] } as const satisfies Record<string, readonly (keyof NoticeChoice)[]>;

/** Where somebody's notices stand. Instants in UTC milliseconds. */
export interface OwnNotices {
  /** The address in the clear; null where none is given. */
  readonly email: string | null;
  readonly confirmed: boolean;
  readonly choice: NoticeChoice;
  /** Whether the clinic can send mail at all. */
  readonly canGoOut: boolean;
  /** Who every mail says that it is from; null where none can go out. */
  readonly from: string | null;
  /** The newest mail with a link to this address; null where none has been asked for. */
  readonly link: { readonly state: "on its way" | "sent" | "not arrived"; readonly at: number } | null;
}
