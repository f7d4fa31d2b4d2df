/** A ruler whose longest mark is the fair one. */
export function BrandMark() {
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden>
      <rect x="1.5" y="6" width="23" height="14" rx="3" />
      <path d="M6.5 6v5M10.75 6v4M15.25 6v9M19.5 6v5" strokeLinecap="round" />
    </svg>
  );
}
