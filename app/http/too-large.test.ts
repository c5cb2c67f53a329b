import { expect, test } from "vitest";
import { tooLarge } from "./too-large.server.ts";

const answered = (target: string, method = "POST") => {
  const { status, headers } = tooLarge({ method, target, headers: { "content-type": "multipart/form-data; boundary=x" } });
  return { status, location: headers.includes("Location") ? headers[headers.indexOf("Location") + 1] : undefined };
};

test("whoever has sent a page of this site too large a file is led back to it", () => {
  for (const target of ["/groups/1a-2b/invitations/file", "/groups/1a-2b/invitations/file?again"]) expect(answered(target)).toEqual({ status: 303, location: "/groups/1a-2b/invitations/file?too-large#file" });
});

test("too large a file sent to anything but a page of this site leads nowhere (ASVS 3.7.2)", () => {
  for (const target of ["//evil.example", "//evil.example/x", "/\\evil.example", "\\\\evil.example", "https://evil.example/home", "/home//evil.example", "/home\r\nX: y", "/elsewhere", "*", ""])
    expect(answered(target), target).toEqual({ status: 413, location: undefined });
});
