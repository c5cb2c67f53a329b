/** The end of a form that was opened from a list: save it, or go back to the list. */
export const SaveOrCancel = ({ intent, save, cancel, list }: { intent: string; save: string; cancel: string; list: string }) => (
  <p className="row">
    <button className="ds-button" type="submit" name="intent" value={intent}>
      {save}
    </button>
    <a className="ds-link" href={list}>
      {cancel}
    </a>
  </p>
);
