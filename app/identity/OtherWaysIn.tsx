import { useMessages } from "#app/i18n/Messages.tsx";
import { PasskeyPart } from "./PasskeyPart.tsx";

/**
 * The ways in beside the password. They stand in the form that asks for one, so that what was said of the device, and where to go, goes along;
 * `button` is a submit button by itself.
 *
 * @param service the sign-in service that the clinic trusts, by its name
 */
export function OtherWaysIn({ service }: { service: string | undefined }) {
  const { passkeys, provider } = useMessages();
  return (
    <>
      <PasskeyPart>
        <button className="ds-button" data-variant="secondary" formAction="/sign-in/passkey" formNoValidate name="intent" value="begin">
          {passkeys.signIn.button}
        </button>
      </PasskeyPart>
      {service !== undefined && (
        <div>
          <button className="ds-button" data-variant="secondary" formAction="/sign-in/provider" formNoValidate>
            {provider.button(service)}
          </button>
        </div>
      )}
    </>
  );
}
