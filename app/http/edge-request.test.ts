import { expect, test } from "vitest";
import { EdgeRequest } from "./edge-request.server.ts";

const post = (type: string, text: string, target = "/sign-in") =>
  new EdgeRequest("http://localhost:3000", target, {
    id: "1",
    method: "POST",
    headers: { "content-type": type },
    signal: new AbortController().signal,
    body: new TextEncoder().encode(text),
  });

const ordinary = "application/x-www-form-urlencoded";

/** As Remix does where an address has parameters of its own. */
const copied = (request: Request) => new Request(request.url, { method: request.method, headers: request.headers, body: request.body, duplex: "half" } as RequestInit);

test("an ordinary form is read whole: several values, spaces, letters of every alphabet, and what is no encoding at all (ASVS 1.1.1)", async () => {
  const form = await post(`${ordinary}; charset=UTF-8`, "name=Bj%C3%B8rn+H.&who=a&who=b&odd=100%&empty=").formData();
  expect([...form]).toEqual([["name", "Bjørn H."], ["who", "a"], ["who", "b"], ["odd", "100%"], ["empty", ""]]);
});

test("a copy of the request has the same form", async () => {
  expect((await copied(post(ordinary, "text=hei", "/modules/t01/1?_data=x")).formData()).get("text")).toBe("hei");
});

test("a form in parts is read too, and what is no form is refused", async () => {
  const parts = '--x\r\nContent-Disposition: form-data; name="text"\r\n\r\nhei\r\n--x--\r\n';
  expect((await post("multipart/form-data; boundary=x", parts).formData()).get("text")).toBe("hei");
  await expect(post("text/plain", "text=hei").formData()).rejects.toThrow();
  await expect(post("multipart/form-data; boundary=x", "broken").formData()).rejects.toThrow();
});

test("a request without a body has none, and its headers are those that are passed on", () => {
  const request = new EdgeRequest("http://localhost:3000", "/home", { id: "1", method: "GET", headers: { cookie: "a=b", "x-forwarded-for": "1.2.3.4" }, signal: new AbortController().signal });
  expect(request.body).toBeNull();
  expect([...request.headers.keys()]).toEqual(["cookie", "host"]);
});
