import type { Picture } from "./drawing.ts";

interface DrawingProps {
  readonly picture: Picture;
}

/** A module's drawing, with its text alternative as the image's name. */
export const ModuleDrawing = ({ picture }: DrawingProps) => <div className="drawing" dangerouslySetInnerHTML={{ __html: picture.svg }} />;

/** A diagram in a lesson. The caption says all of it in words. */
export const Figure = ({ picture }: DrawingProps) => (
  <figure className="diagram">
    <div className="drawing" dangerouslySetInnerHTML={{ __html: picture.svg }} />
    <figcaption>
      <p>{picture.caption}</p>
    </figcaption>
  </figure>
);
