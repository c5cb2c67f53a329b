import { matchRoutes } from "@remix-run/router";
import type { ServerBuild } from "@remix-run/server-runtime";

const unknown = "none";

/** Which of the site's addresses a path is, as the table of routes writes it: `/modules/:module/:lesson`. Never the path itself. */
export function routePatterns({ routes }: Pick<ServerBuild, "routes">): (path: string) => string {
  const patternOf = (id: string | undefined): string => {
    const route = id === undefined ? undefined : routes[id];
    return route ? [patternOf(route.parentId), route.path].filter(Boolean).join("/") : "";
  };
  const patterns = Object.keys(routes).map((id) => ({ path: `/${patternOf(id)}` }));
  return (path) => matchRoutes(patterns, path)?.[0]?.route.path ?? unknown;
}
