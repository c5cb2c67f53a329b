import { index, route, type RouteConfig } from "@remix-run/route-config";

/** Every address, in the order a person meets them. Addresses and titles hold no word of health. */
export default [
  index("routes/welcome.tsx"),
  route("help", "routes/help.tsx"),
  route("words", "routes/words.tsx"),
  route("about/:page", "routes/about.tsx"),
  route("language", "routes/language.tsx"),
  route("setup", "routes/setup.tsx"),
  route("sign-in", "routes/sign-in.tsx"),
  route("sign-out", "routes/sign-out.tsx"),
  route("join", "routes/join-code.tsx"),
  route("join/:code", "routes/join.tsx"),
  route("new-password", "routes/new-password-code.tsx"),
  route("new-password/:passwordCode", "routes/new-password.tsx"),

  route("home", "routes/home.tsx"),
  route("modules/:module", "routes/module.tsx"),
  route("modules/:module/workbook", "routes/workbook.tsx"),
  route("modules/:module/sources", "routes/sources.tsx"),
  route("modules/:module/together", "routes/together.tsx"),
  route("modules/:module/:lesson", "routes/lesson.tsx"),
  route("offers", "routes/offers.tsx"),
  route("something-happened", "routes/something-happened.tsx"),
  route("check-in", "routes/check-in.tsx"),
  route("check-in/:form", "routes/check-in-form.tsx"),
  route("plans", "routes/plans.tsx"),
  route("account", "routes/account.tsx"),
  route("account/copy", "routes/account-copy.tsx"),
  route("account/copy/file", "routes/account-copy-file.ts"),

  route("groups", "routes/groups.tsx"),
  route("groups/:group", "routes/group.tsx"),
  route("groups/:group/csv", "routes/group-csv.ts"),
  route("groups/:group/settings", "routes/group-settings.tsx"),
  route("groups/:group/invitations", "routes/invitations.tsx"),
  route("groups/:group/learners/:enrolment", "routes/learner.tsx"),

  route("admin", "routes/admin.tsx"),
  route("admin/accounts", "routes/admin-accounts.tsx"),

  route("*", "routes/missing.tsx"),
] satisfies RouteConfig;
