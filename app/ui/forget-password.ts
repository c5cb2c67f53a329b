/**
 * A form marked `data-forgets` may be answered with a file, and then its page stays where it is: what was typed in it is gone once it
 * is sent, so that whoever comes to the screen next cannot send it again.
 */
export function forgetWhatIsSent(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-forgets]")) form.addEventListener("submit", () => setTimeout(() => form.reset()));
}
