/**
 * What is wrong, in place of the page, which is loaded anew when it has been mended.
 *
 * @param {Error} error
 */
export function faultPage({ stack, message }) {
  const words = (stack || message).replace(/[&<]/g, (sign) => (sign === "&" ? "&amp;" : "&lt;"));
  return `<!doctype html><meta charset="utf-8"><title>500</title><script type="module" src="/@vite/client"></script><pre>${words}</pre>`;
}
