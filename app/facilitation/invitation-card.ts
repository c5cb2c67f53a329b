/** A QR code as an SVG path of dark modules, one unit each, in a square of `size` units. */
export interface QrCode {
  readonly size: number;
  readonly path: string;
}

/** What one invitation looks like on paper. The code is in the link too, with its hyphens. */
export interface InvitationCard {
  readonly code: string;
  readonly link: string;
  readonly qr: QrCode;
}
