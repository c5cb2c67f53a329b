/** What somebody wrote in another window, each field under its name; an empty one is not shown. */
export function OtherWords({ words }: { words: readonly { readonly label: string; readonly text: string | undefined }[] }) {
  return words.map(({ label, text }) => (
    <div className="other-words" key={label}>
      <p className="small">{label}</p>
      <blockquote className="kept">{text}</blockquote>
    </div>
  ));
}
