import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { PrintButton } from "#app/ui/PrintButton.tsx";

/** What to do with codes that are shown this once: print them, and go on to `done` when they are printed, written down or read out. */
export function SheetActions({ done }: { done: string }) {
  const { sheet } = useStaffMessages();
  return (
    <div className="row">
      <PrintButton>{sheet.print}</PrintButton>
      <a className="ds-button" data-variant="secondary" href={done}>
        {sheet.done}
      </a>
    </div>
  );
}
