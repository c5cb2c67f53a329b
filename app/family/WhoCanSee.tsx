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
  /** The id of the heading that says which one it is, where several stand on one page. */
  readonly headedBy?: string;
  readonly children?: ReactNode;
}

/** Under every box: who can see it, in words, where it can be shared, and what that means. */
export function WhoCanSee({ id, children, ...what }: WhoCanSeeProps) {
  return (
    <div className="who" id={id}>
      <WhoLines {...what} />
      <WhatItMeans />
      {children}
    </div>
  );
}

/**
 * Who can see something, in words, and where it can be shared. Before anything is saved the link leads nowhere and is not shown;
 * `auto-save.ts` gives it its address, and says on the form where saving has stopped a share (`look.css`).
 */
export function WhoLines({ kind, item, viewers, today, headedBy }: Omit<WhoCanSeeProps, "id" | "children">) {
  const { whoCanSee } = useMessages();
  const address = kind && `/share/${kind}/`;
  const own = headedBy && `${headedBy}-share`;
  return (
    <>
      <p className="with-icon" data-only hidden={viewers.length > 0}>
        <Icon name="lock" />
        <span>
          <strong>{whoCanSee.onlyYou}</strong> {kind ? whoCanSee.onlyYours : whoCanSee.neverShared}
        </span>
      </p>
      {viewers.length > 0 && <Viewers viewers={viewers} today={today} isText={kind === "reflection" || kind === "diary"} />}
      {kind && (
        <p>
          <a className="ds-link tall" data-share={address} href={item && address + item} {...(own && { id: own, "aria-labelledby": `${own} ${headedBy}` })}>
            {whoCanSee.share[kind]}
          </a>
        </p>
      )}
    </>
  );
}

/** What "only you" means, honestly. */
export function WhatItMeans() {
  const { whoCanSee } = useMessages();
  return (
    <details>
      <summary>{whoCanSee.whatItMeans}</summary>
      <p>{whoCanSee.honestly}</p>
    </details>
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
