/**
 * What does not apply, with the reason: the numbers of level 1, of level 2, why.
 *
 * @type {(readonly [level1: string, level2: string, reason: string])[]}
 */
// prettier-ignore
export const notApplicable = [
  ["1.5.1", "1.2.6 1.2.7 1.2.8 1.3.8 1.3.9", "no LDAP, XPath, LaTeX, JNDI, memcache or XML"],
  ["1.3.1", "1.3.4", "no HTML and no pictures are taken from anybody"],
  ["", "1.4.1 1.4.3", "a language that looks after its own memory"],
  ["3.5.2", "3.5.5", "nothing rests on CORS preflight, and no window sends another messages"],
  ["4.4.1", "4.3.1 4.3.2 4.4.2 4.4.3 4.4.4", "no GraphQL, no WebSocket"],
  ["5.3.1", "5.2.3 5.4.3", "no file that is sent in is stored, unpacked or handed out"],
  ["", "6.6.1 6.6.2 6.6.3", "no codes by telephone, text message or push"],
  ["", "6.8.3", "no SAML"],
  ["", "8.4.1", "one clinic an installation"],
  ["", "9.2.4", "it issues no tokens"],
  ["", "10.3.1 10.3.2 10.3.3 10.3.4", "it takes no access tokens"],
  ["10.4.1 10.4.2 10.4.3 10.4.4 10.4.5", "10.4.6 10.4.7 10.4.8 10.4.9 10.4.10 10.4.11 10.6.1 10.6.2 10.7.1 10.7.2 10.7.3", "it is no authorization server"],
  ["", "10.5.5", "no back-channel logout"],
  ["", "11.4.4", "no key is made of a password"],
  ["", "12.1.3 12.3.3 12.3.4 13.2.1", "one process: no services inside that talk with each other, and no client certificates"],
  ["", "17.1.1 17.2.1 17.2.2 17.2.3 17.2.4 17.3.1 17.3.2", "no sound or pictures between browsers (WebRTC)"],
];
