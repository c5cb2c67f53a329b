import { relative, resolve, sep } from "node:path";
import type { ErrorPayload, Plugin, ViteDevServer } from "vite";
import { readContent, type Content, type ContentOptions } from "./content.server.ts";
import { contentLanguages } from "./content-files.ts";
import { picturesIn } from "./drawing.ts";
import { counted, inWords, isFault, type Finding } from "./finding.ts";
import type { PlacedCheck } from "./check-shape.ts";
import type { Check, LessonOutline } from "./lesson.ts";
import { verify } from "./verify.ts";

const publicId = "virtual:curriculum";
const resolvedId = `\0${publicId}`;

/** A file is read when it has been left alone this long: the watcher tells of the first of several writes, and drops others within 50 ms. */
const settleMilliseconds = 60;

/**
 * Gives the server `virtual:curriculum`: every lesson, sheet, check, outline and drawing, compiled from `content`.
 *
 * A build stops on any fault of the content. In development a page shows what compiles; saving a file compiles that file again and
 * reloads the page, or shows the fault over it.
 */
export function lessons(options: ContentOptions): Plugin {
  const folder = resolve(options.contentFolder);
  let building = false;

  return {
    name: "samspill:lessons",

    configResolved({ command }) {
      building = command === "build";
    },

    async buildStart() {
      if (!building) return;
      const faults = verify(await readContent(options), options).filter(isFault);
      if (faults.length) this.error(`The content has ${counted(faults.length, "fault")}.\n${faults.map(inWords).join("\n")}`);
    },

    resolveId: (id) => (id === publicId ? resolvedId : undefined),

    async load(id, { ssr } = {}) {
      if (id !== resolvedId) return undefined;
      if (!ssr) this.error(`${publicId} holds the answers: import it in a .server file alone`);
      const content = await readContent(options);
      const [first] = content.broken;
      if (first) this.error(errorOf(first));
      return moduleOf(content, options);
    },

    configureServer(server) {
      server.watcher.add(folder);
      const changed = new Set<string>();
      let timer: NodeJS.Timeout | undefined;
      server.watcher.on("all", (_event, file) => {
        if (!/\.(mdx|svg)$/.test(file) || !resolve(file).startsWith(folder)) return;
        changed.add(file);
        clearTimeout(timer);
        timer = setTimeout(() => {
          showChange(server, options, [...changed]).catch((error: unknown) => server.config.logger.error(String(error)));
          changed.clear();
        }, settleMilliseconds);
      });
    },
  };
}

async function showChange(server: ViteDevServer, options: ContentOptions, files: readonly string[]): Promise<void> {
  const content = await readContent(options);
  const { ssr } = server.environments;
  const module = ssr?.moduleGraph.getModuleById(resolvedId);
  if (module) ssr?.moduleGraph.invalidateModule(module);
  const findings = verify(content, options);

  const names = files.map((file) => relative(process.cwd(), file).split(sep).join("/"));
  const [first, ...more] = findings.filter((finding) => isFault(finding) && names.includes(finding.file));
  if (!first) return server.ws.send({ type: "full-reload" });
  const err = errorOf(first);
  server.ws.send({ type: "error", err: { ...err, message: [err.message, ...more.map(inWords)].join("\n") } });
}

const errorOf = (finding: Finding): ErrorPayload["err"] => ({
  message: inWords(finding),
  stack: "",
  id: finding.file,
  plugin: "samspill:lessons",
  loc: { file: resolve(finding.file), line: finding.line, column: 0 },
});

function moduleOf({ lessons, sheets, pools, drawings: drawn }: Content, { drawings }: ContentOptions): string {
  const outline = lessons.map(({ lesson }): LessonOutline => {
    const { blocks: _blocks, sources: _sources, ...rest } = lesson;
    return rest;
  });
  const exports = {
    lessons: lessons.map(({ lesson }) => lesson),
    sheets: sheets.map(({ sheet }) => sheet),
    pools: pools.map(({ moduleId, language, checks }) => ({ moduleId, language, checks: checks.map(withoutLine) })),
    outline,
    pictures: contentLanguages.flatMap((language) => [...picturesIn(language, drawings, drawn)].map(([name, picture]) => ({ name, language, picture }))),
  };
  return Object.entries(exports).map(([name, value]) => `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`).join("\n");
}

function withoutLine({ line: _line, ...check }: PlacedCheck): Check {
  return check;
}
