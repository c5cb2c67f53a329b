import { relative, resolve, sep } from "node:path";
import type { Plugin, ViteDevServer } from "vite";
import { readContent, type Content, type ContentOptions } from "./content.server.ts";
import { contentLanguages } from "./content-files.ts";
import { picturesIn } from "./drawing.ts";
import { counted, inWords, isFault, type Finding } from "./finding.ts";
import type { PlacedCheck } from "./check-shape.ts";
import type { Check } from "./lesson.ts";
import type { CompiledCurriculum } from "./lessons.server.ts";
import { verify } from "./verify.ts";

const publicId = "virtual:curriculum";
const resolvedId = `\0${publicId}`;

/** A file is read when it has been left alone this long: the watcher tells of the first of several writes, and drops others within 50 ms. */
const settleMilliseconds = 60;

/**
 * Gives the server `virtual:curriculum`: every lesson, sheet, check, outline and drawing, compiled from `content`.
 *
 * A build stops on any fault of the content. In development a page shows what compiles, and the terminal says what a build would stop
 * on; saving a file compiles that file again and loads the page anew, with the new words or with the faults of what was saved.
 */
export function lessons(options: ContentOptions): Plugin {
  const folder = resolve(options.contentFolder);
  let building = false;
  /** The files that have been saved while the server ran, as findings name them, and the faults in them. */
  const saved = new Set<string>();
  let refused: readonly Finding[] = [];

  /** Puts the new curriculum where the pages read it. Only faults, and their mending, make the server load its modules again. */
  async function showChange(server: ViteDevServer): Promise<void> {
    const content = await readContent(options);
    const { ssr } = server.environments;
    const module = ssr?.moduleGraph.getModuleById(resolvedId);
    const faults = [...verify(content, options).filter((finding) => isFault(finding) && saved.has(finding.file)), ...content.broken.filter(({ file }) => !saved.has(file)).slice(0, 1)];
    if (module && (faults.length > 0 || refused.length > 0)) ssr?.moduleGraph.invalidateModule(module);
    else if (module) ((await server.ssrLoadModule(publicId)) as ReplaceableModule).replace(compiledOf(content, options));
    refused = faults;
    for (const finding of faults) server.config.logger.error(inWords(finding));
    server.ws.send({ type: "full-reload" });
  }

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
      const faults = building || refused.length === 0 ? content.broken.slice(0, 1) : refused;
      if (faults.length > 0) this.error(faults.map(inWords).join("\n"));
      if (!building) for (const finding of verify(content, options).filter(isFault)) this.warn(inWords(finding));
      return moduleOf(compiledOf(content, options));
    },

    configureServer(server) {
      // Remix reads its routes with a second server of the same settings, which shows nothing to anybody: it would do all this again.
      if (server.config.server.hmr === false) return;
      server.watcher.add(folder);
      let timer: NodeJS.Timeout | undefined;
      server.watcher.on("all", (_event, file) => {
        if (!/\.(mdx|svg)$/.test(file) || !resolve(file).startsWith(folder)) return;
        saved.add(relative(process.cwd(), file).split(sep).join("/"));
        clearTimeout(timer);
        timer = setTimeout(() => void showChange(server).catch((error: unknown) => server.config.logger.error(String(error))), settleMilliseconds);
      });
    },
  };
}

/** `virtual:curriculum` as development has it. */
interface ReplaceableModule {
  readonly replace: (next: CompiledCurriculum) => void;
}

function compiledOf({ lessons, sheets, pools, drawings: drawn }: Content, { drawings }: ContentOptions): CompiledCurriculum {
  return {
    lessons: lessons.map(({ lesson }) => lesson),
    sheets: sheets.map(({ sheet }) => sheet),
    pools: pools.map(({ moduleId, language, checks }) => ({ moduleId, language, checks: checks.map(withoutLine) })),
    outline: lessons.map(({ lesson: { blocks: _blocks, sources: _sources, ...outline } }) => outline),
    pictures: contentLanguages.flatMap((language) => [...picturesIn(language, drawings, drawn)].map(([name, picture]) => ({ name, language, picture }))),
  };
}

const moduleOf = (curriculum: CompiledCurriculum): string =>
  `export let curriculum = JSON.parse(${JSON.stringify(JSON.stringify(curriculum))});\nexport const replace = (next) => void (curriculum = next);`;

function withoutLine({ line: _line, ...check }: PlacedCheck): Check {
  return check;
}
