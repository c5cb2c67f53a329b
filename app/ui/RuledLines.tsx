/** Lines to write on, on paper. They say nothing to whoever hears the page. */
export const RuledLines = ({ lines }: { lines: number }) => (
  <div className="ruled" aria-hidden="true">
    {Array.from({ length: lines }, (_, n) => (
      <span key={n} />
    ))}
  </div>
);
