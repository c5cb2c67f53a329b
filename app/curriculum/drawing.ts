import type { Language, Words } from "#app/i18n/language.ts";

/** A drawing of ours: what there is to say about it. Its lines stand in `content/drawings/<name>.svg`. */
export interface Drawing {
  /** The text alternative. Of a module's drawing: what it shows and what it means. Of a diagram: its name, for the caption says the rest. */
  readonly alt: Words;
  /** Under a diagram, for everybody: all that it says, in words. A module's drawing has none. */
  readonly caption?: Words;
  /** The words in a diagram, by the token that stands for them among its lines: `{rise}`. */
  readonly labels?: Readonly<Record<string, Words>>;
}

/** Every drawing, by name. A module's drawing has the module's id; every other is a diagram that a lesson places: `<Figure name="pause" />`. */
export type Drawings = Readonly<Record<string, Drawing>>;

/** The lines of a drawing as they stand in its file, one element a row. */
export interface DrawingFile {
  readonly name: string;
  readonly file: string;
  readonly lines: string;
}

/** A drawing in one language. The `svg` is made of our own file and words: safe to insert as it is. */
export interface Picture {
  readonly svg: string;
  readonly caption?: string;
}

/** What stands for a word in a drawing. */
export const tokenPattern = /\{([a-z-]+)\}/g;

/** A drawing with its words in one language, and its text alternative as the name of the image. A token without words stays. */
export function pictureOf({ alt, caption, labels = {} }: Drawing, lines: string, language: Language): Picture {
  const drawn = lines.trim().replace(/>\s+</g, "><").replace(tokenPattern, (token, name: string) => escaped(labels[name]?.[language] ?? token));
  return { svg: drawn.replace("<svg ", () => `<svg role="img" aria-label="${escaped(alt[language])}" `), ...(caption && { caption: caption[language] }) };
}

/** The pictures of one language, by name. A drawing whose file is missing has none. */
export function picturesIn(language: Language, drawings: Drawings, files: readonly DrawingFile[]): ReadonlyMap<string, Picture> {
  return new Map(files.flatMap(({ name, lines }) => (drawings[name] ? [[name, pictureOf(drawings[name], lines, language)] as const] : [])));
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", '"': "&quot;" };

const escaped = (text: string): string => text.replace(/[&<"]/g, (sign) => entities[sign] ?? sign);
