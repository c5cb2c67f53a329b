/** Pages in prose that whoever reads may open. */
const forAnybody = /^\/(?:help|words|about\/[a-z]+)(?:#|$)/;

const ofLesson = /^\/modules\/([a-z][a-z0-9]{1,9})\/([1-9]\d?|together)$/;

const link = /<a\b([^>]*?)\shref="(\/[^"]*)"([^>]*)>([\s\S]*?)<\/a>/g;

/**
 * Words of our own compiler as staff look at them: a link to a lesson leads to that lesson among the looked-at pages, and one to a page
 * that only its learner has is its words alone.
 *
 * @param preview the address of the looked-at path, without a slash at the end
 */
export const previewProse = (html: string, preview: string): string =>
  html.replace(link, (whole, before: string, address: string, after: string, words: string) => {
    if (forAnybody.test(address)) return whole;
    const [, module, page] = ofLesson.exec(address) ?? [];
    return module && page ? `<a${before} href="${preview}/${module}/${page}"${after}>${words}</a>` : words;
  });
