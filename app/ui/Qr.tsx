import type { QrCode } from "./qr-code.server.ts";

/** Dark on light whatever the colours of the page, as cameras want it. */
export const Qr = ({ qr: { size, path }, label }: { qr: QrCode; label: string }) => (
  <svg className="qr" viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" role="img" aria-label={label}>
    <path className="qr-paper" d={`M0 0h${size}v${size}H0z`} />
    <path className="qr-ink" d={path} />
  </svg>
);
