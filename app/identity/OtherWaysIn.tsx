import { PasskeySignIn } from "./PasskeySignIn.tsx";
import { ProviderSignIn } from "./ProviderSignIn.tsx";

/** The ways in beside the password. Stands below the form that asks for one. */
export const OtherWaysIn = ({ service, next }: { service: string | undefined; next?: string | undefined }) => (
  <div className="stack">
    <PasskeySignIn next={next} />
    <ProviderSignIn name={service} next={next} />
  </div>
);
