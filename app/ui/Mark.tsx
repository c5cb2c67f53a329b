/** Two lines come in apart, meet and run on side by side: two people. */
export const Mark = () => (
  <svg className="mark icon" viewBox="0 0 32 32" fill="none" aria-hidden="true">
    <path className="mine" d="M2.5 8H8c6 0 7 6.2 13.5 6.2h8" />
    <path className="other" d="M2.5 24H8c6 0 7-6.2 13.5-6.2h8" />
  </svg>
);
