const known = /^\/(?:(?:home|modules|offers|family|something-happened|diary|meetings|days|sharing|share|shared|check-in|plans|account|groups|admin|view|help|words|about|join|new-password|setup|sign-in|confirm|messages|absence|calendar|today|goodbye|emergency)(?:\/[A-Za-z0-9-]+)*)?(?:\?[A-Za-z0-9=&_-]*)?$/;

/** The one function through which an address from a form reaches `redirect`: a known address of this site, or the fallback. */
export const sameSitePath = (value: unknown, fallback: string): string =>
  typeof value === "string" && value.length <= 200 && known.test(value) ? value : fallback;
