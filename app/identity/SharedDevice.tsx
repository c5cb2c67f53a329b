import { useMessages } from "#app/i18n/Messages.tsx";

/** The field of a form that signs in, by which somebody says that others use the device too. */
export const sharedField = "shared";

/** What was said of the device goes along unseen, where a sign-in that did not work is tried once more. */
export const SharedAsBefore = ({ shared }: { shared: boolean }) => (shared ? <input type="hidden" name={sharedField} value="yes" /> : null);

/** That others use this device too: a box to tick wherever somebody signs in. */
export function SharedDevice({ checked = false }: { checked?: boolean | undefined }) {
  const { security: t } = useMessages();
  return (
    <div className="stack tight">
      <div className="ds-field">
        <input className="ds-input" type="checkbox" id={sharedField} name={sharedField} value="yes" defaultChecked={checked} aria-describedby="shared-help" />
        <label htmlFor={sharedField}>{t.shared.label}</label>
      </div>
      <p className="small quiet" id="shared-help">
        {t.shared.help}
      </p>
    </div>
  );
}
