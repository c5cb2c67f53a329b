import type { ReactNode } from "react";
import { useMessages } from "#app/i18n/Messages.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import type { ShareKind, Viewer } from "./share.ts";

interface WhoCanSeeProps {
  /** The box's own, so that a field can be described by it. */
  readonly id?: string;
  /** Of which kind it is, where it can be shared at all, and which one; nothing before it is saved. */
  readonly kind?: Exclude<ShareKind, "contribution">;
  readonly item?: string | undefined;
  /** From `viewersOf`: by the same rows that let them. */
  readonly viewers: readonly Viewer[];
  readonly today: string;
  readonly children?: ReactNode;
}

/**
 * Under every box and beside every curve: who can see it, in words, and where it can be shared. Before anything is saved the link leads nowhere
 * and is not shown; `auto-save.ts` gives it its address, and says on the form where saving has stopped a share (`look.css`).
 */
export function WhoCanSee({ id, kind, item, viewers, today, children }: WhoCanSeeProps) {
  const { whoCanSee } = useMessages();
  const address = kind && `/share/${kind}/`;
  return (
    <div className="who" id={id}>
      <p className="with-icon" data-only hidden={viewers.length > 0}>
        <Icon name="lock" />
        <span>
          <strong>{whoCanSee.onlyYou}</strong> {kind ? whoCanSee.onlyYours : whoCanSee.neverShared}
        </span>
      </p>
      {viewers.length > 0 && <Viewers viewers={viewers} today={today} isText={kind === "reflection" || kind === "diary"} />}
      {kind && (
        <p>
          <a className="ds-link tall" data-share={address} href={item && address + item}>
            {whoCanSee.share[kind]}
          </a>
        </p>
      )}
      <details>
        <summary>{whoCanSee.whatItMeans}</summary>
        <p>{whoCanSee.honestly}</p>
      </details>
      {children}
    </div>
  );
}

/** Those beside its owner who can see an item, and until which day. */
export function Viewers({ viewers, today, isText }: Pick<WhoCanSeeProps, "viewers" | "today"> & { readonly isText: boolean }) {
  const { whoCanSee, when, share } = useMessages();
  return (
    <div data-viewers>
      <p>
        <strong>{whoCanSee.shared}</strong>
      </p>
      <ul>
        {viewers.map(({ shareId, name, untilOn }) => (
          <li key={shareId}>{whoCanSee.viewer(name ?? whoCanSee.facilitators, when.day(untilOn, today))}</li>
        ))}
      </ul>
      {isText && <p>{share.follows.text}</p>}
      <p>
        <a className="ds-link tall" href="/sharing">
          {whoCanSee.stop}
        </a>
      </p>
    </div>
  );
}
