import fc from "fast-check";
import { expect, test } from "vitest";
import { displayNameProblem, emailProblem, tidyDisplayName, tidyUserName, userNameProblem } from "./account.ts";

const userName = (typed: string) => userNameProblem(tidyUserName(typed));
const displayName = (typed: string) => displayNameProblem(tidyDisplayName(typed));

test("a user name made up on a phone at night is taken as it is", () => {
  for (const typed of ["tor", "Siv ", " nattugle 22", "kari.n", "a_b-c", "Åse-Ø", "Лейла", "ليلى", "नीला", "123"]) expect(userName(typed), typed).toBeUndefined();
  expect(tidyUserName("  Natt  \t ugle ")).toBe("Natt ugle");
});

test("a user name has from 3 to 40 characters, counted as people count them", () => {
  expect(userName("ab")).toBe("user_name_too_short");
  expect(userName("   ab   ")).toBe("user_name_too_short");
  expect(userName("a".repeat(40))).toBeUndefined();
  expect(userName("a".repeat(41))).toBe("user_name_too_long");
  expect(userName("𝒜ø".repeat(20))).toBeUndefined();
});

test("a user name holds letters, figures, full stops, hyphens, underscores and spaces, and not only signs", () => {
  for (const typed of ["siv@example.org", "a/b/c", "<b>siv</b>", "siv\u0000x", "siv\u202ex", "...", "- -", "siv 🌊"]) expect(userName(typed), typed).toBe("user_name_characters");
});

test("a display name may be anything that stands on one line and can be seen", () => {
  for (const typed of ["S", "Mamma 🌊", "O'Hara", "Leila & Amir", "a".repeat(40)]) expect(displayName(typed), typed).toBeUndefined();
  for (const typed of ["", "   ", "\u202e", "\n\t", "\u200b\u200b\u200b", "\u2800"]) expect(displayName(typed)).toBe("display_name_required");
  expect(displayName("a".repeat(41))).toBe("display_name_too_long");
  expect(tidyDisplayName(" Siv\r\nNilsen\u202e \u0007")).toBe("Siv Nilsen");
});

test("a tidy name stays as it is when it is tidied again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (typed) => {
      expect(tidyUserName(tidyUserName(typed))).toBe(tidyUserName(typed));
      expect(tidyDisplayName(tidyDisplayName(typed))).toBe(tidyDisplayName(typed));
    }),
  );
});

test("an e-mail address has something before and after its @, and a full stop in the domain", () => {
  for (const typed of ["siv@example.org", "s.i+v@mail.example.no", "åse@blåbær.no"]) expect(emailProblem(typed), typed).toBeUndefined();
  const wrong = ["siv", "siv@", "@example.org", "siv@example", "siv@@example.org", "siv nilsen@example.org", "siv@example..org", "siv@example.org\nBcc: tor@example.org", "<siv@example.org>", `${"a".repeat(250)}@b.no`];
  for (const typed of wrong) expect(emailProblem(typed), typed).toBe("email_invalid");
});
