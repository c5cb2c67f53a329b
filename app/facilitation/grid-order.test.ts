import { expect, test } from "vitest";
import { gridAddress, gridOrders, orderFrom, orderOf, viewFrom } from "./grid-order.ts";

const view = (query: string) => viewFrom(new URLSearchParams(query));

test("every order in the list is read back as itself", () => {
  expect(gridOrders).toEqual(["visit", "visit-descending", "name", "name-descending", "furthest", "furthest-ascending"]);
  for (const order of gridOrders) expect(orderOf(view(`sort=${order}`))).toBe(order);
});

test("the heading that was pressed counts, not what the list still says", () => {
  expect(view("track=all&show=quiet&sort=visit&sort=name")).toMatchObject({ show: "quiet", sort: "name", direction: "ascending" });
});

test("a heading sorts by its own column, and pressed again turns the order round", () => {
  expect(orderFrom(view(""), "name")).toBe("name");
  expect(orderFrom(view("sort=name"), "name")).toBe("name-descending");
  expect(orderFrom(view("sort=name-descending"), "name")).toBe("name");
  expect(orderFrom(view("sort=furthest-ascending"), "visit")).toBe("visit");
});

test("the address of a view, and of its file, leads to the same view again", () => {
  const wanted = view("track=patient&sort=furthest-ascending&page=2");
  for (const part of ["", "/csv"] as const) {
    const address = gridAddress("g1", wanted, part);
    expect(address).toMatch(new RegExp(`^/groups/g1${part}\\?`));
    expect(viewFrom(new URL(address, "http://localhost").searchParams)).toEqual(wanted);
  }
  expect(gridAddress("g1", view(""))).toBe("/groups/g1");
});

test("nonsense is sorted the usual way", () => {
  for (const query of ["sort=", "sort=-", "sort=visit-up", "sort=name%20drop"]) expect(orderOf(view(query))).toBe("visit");
});
