const text = Symbol("body");

type WithBody = Response & { [text]?: string };

/**
 * Lets a whole page's text travel beside its response, so that nobody has to read it out of a web stream again: the
 * stream costs more than rendering the page.
 *
 * @param response made without a body
 */
export function rememberBody(response: Response, body: string): Response {
  (response as WithBody)[text] = body;
  return response;
}

/** The text that was remembered, or undefined where the response holds its body itself. */
export const rememberedBody = (response: Response): string | undefined => (response as WithBody)[text];
