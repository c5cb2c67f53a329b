import type { Language } from "#app/i18n/language.ts";
import type { Database } from "#db/client.server.ts";
import { openIdClient, type OpenIdClient } from "./openid.server.ts";
import type { ProviderSettings } from "./provider-settings.ts";

/** The address that the service sends browsers back to, below the site's own. */
export const providerReturn = "/sign-in/provider/return";

/** The sign-in service of one clinic. */
export interface Provider {
  readonly settings: ProviderSettings;
  readonly client: OpenIdClient;
}

const providers = new WeakMap<Database, Provider>();

/**
 * @param settings undefined: nobody signs in through a service
 * @param patience with the service, in seconds; some where nothing is said
 */
export function attachProvider(db: Database, settings: ProviderSettings | undefined, origin: string, patience?: number): void {
  if (settings) providers.set(db, { settings, client: openIdClient(settings, `${origin}${providerReturn}`, patience) });
  else providers.delete(db);
}

/** Undefined where nobody signs in through a service. */
export const providerOf = (db: Database): Provider | undefined => providers.get(db);

/** What the service's button is called. */
export const providerName = (db: Database, language: Language): string | undefined => providers.get(db)?.settings.names[language];
