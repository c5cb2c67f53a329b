import type { QrCode } from "#app/ui/qr-code.server.ts";

/** What one invitation looks like on paper. The code is in the link too, with its hyphens. */
export interface InvitationCard {
  readonly code: string;
  readonly link: string;
  readonly qr: QrCode;
}
