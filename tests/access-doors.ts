import type { ServerBuild } from "@remix-run/server-runtime";
import type { Policy } from "#app/access/policy.ts";

/** One way into the program: a route's loader, or one thing that its action does. */
export interface Door {
  readonly routeId: string;
  /** As the table of routes writes it: `/groups/:group`. */
  readonly pattern: string;
  readonly kind: "loader" | "action";
  /** Whether it leads to a page; what does not is a file. */
  readonly isPage: boolean;
  /** What a form's `intent` says; undefined where the action does one thing, or for a loader. */
  readonly intent: string | undefined;
  /** Undefined where the door names none: the matrix fails. */
  readonly policy: Policy | undefined;
}

/** What `guarded` and its kind leave on a loader or action. */
interface Guard {
  readonly policy?: Policy;
  readonly intents?: Readonly<Record<string, Policy>>;
}

/** Every loader and action of a build. The page around every page has no address of its own: it is asked for at the front. */
export function doorsOf({ routes }: ServerBuild): Door[] {
  const patternOf = (id: string | undefined): string => {
    const route = id === undefined ? undefined : routes[id];
    return route ? [patternOf(route.parentId), route.path].filter(Boolean).join("/") : "";
  };
  return Object.keys(routes).flatMap((routeId) => {
    const { loader, action, default: page } = routes[routeId]!.module as { loader?: Guard; action?: Guard; default?: unknown };
    const place = { routeId, pattern: `/${patternOf(routeId)}`, isPage: page !== undefined };
    const loaders: Door[] = loader ? [{ ...place, kind: "loader", intent: undefined, policy: loader.policy }] : [];
    const intents = Object.entries(action?.intents ?? {});
    const actions: Door[] = !action
      ? []
      : intents.length === 0
        ? [{ ...place, kind: "action", intent: undefined, policy: action.policy }]
        : [...intents, [unknownIntent, action.policy] as const].map(([intent, policy]) => ({ ...place, kind: "action", intent, policy }));
    return [...loaders, ...actions];
  });
}

/** The intent that no action knows. */
export const unknownIntent = "of-no-kind";

/** `POST /groups/:group/invitations withdraw` */
export const nameOf = ({ kind, pattern, intent, routeId }: Door): string => [kind === "loader" ? "GET" : "POST", routeId === "root" ? "root" : pattern, intent].filter(Boolean).join(" ");
