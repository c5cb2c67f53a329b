import { browserSupportsWebAuthn, startAuthentication, startRegistration, type PublicKeyCredentialCreationOptionsJSON, type PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/browser";

/**
 * A script of its own, on pages that have a place for passkeys and no others (`PasskeyPart`): shows what needs them where the browser has them, and
 * asks the device for one where a form says what to ask.
 */
function askForPasskeys(): void {
  if (!browserSupportsWebAuthn()) return;
  for (const part of document.querySelectorAll<HTMLElement>("[data-passkey]")) part.hidden = false;
  for (const words of document.querySelectorAll<HTMLElement>("[data-without-passkey]")) words.hidden = true;
  // What is wrong with what was typed could not take the focus while it was hidden.
  document.querySelector<HTMLElement>("[data-passkey] [data-focus]")?.focus();

  const getting = document.querySelector<HTMLFormElement>("form[data-passkey-get]");
  if (getting) {
    const ask = () => startAuthentication({ optionsJSON: JSON.parse(getting.dataset.passkeyGet ?? "") as PublicKeyCredentialRequestOptionsJSON });
    sendWith(getting, "answer", ask);
    // Whoever came here has pressed a button already; a browser that wants a press on this very page has the button.
    void fillAndSend(getting, "answer", ask);
  }
  const making = document.querySelector<HTMLFormElement>("form[data-passkey-create]");
  if (making) sendWith(making, "keep", () => startRegistration({ optionsJSON: JSON.parse(making.dataset.passkeyCreate ?? "") as PublicKeyCredentialCreationOptionsJSON }));
}

type Ask = () => Promise<object>;

function sendWith(form: HTMLFormElement, intent: string, ask: Ask): void {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void fillAndSend(form, intent, ask);
  });
}

/** `form.submit()` leaves the pressed button out, so what it is for goes along in a field. */
async function fillAndSend(form: HTMLFormElement, intent: string, ask: Ask): Promise<void> {
  const cancelled = form.querySelector<HTMLElement>("[data-cancelled]");
  if (cancelled) cancelled.hidden = true;
  try {
    const credential = form.elements.namedItem("credential") as HTMLInputElement;
    credential.value = JSON.stringify(await ask());
  } catch {
    if (cancelled) cancelled.hidden = false;
    return;
  }
  const field = document.createElement("input");
  field.type = "hidden";
  field.name = "intent";
  field.value = intent;
  form.append(field);
  form.submit();
}

askForPasskeys();
