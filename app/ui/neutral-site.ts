/** Where the leave button goes: the weather forecast. */
export const neutralSite = "https://www.yr.no/";
