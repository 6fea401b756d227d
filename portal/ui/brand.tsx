/** The mark: a latchkey, its bow a keyhole. */
export const BrandMark = () => (
  <svg class="brand-mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
    <rect width="32" height="32" rx="9" />
    <path
      class="key"
      d="M16 5.5a6 6 0 0 0-2 11.66V25l2 2 2.4-2.4-1.5-1.5 1.5-1.5-1.4-1.4v-3.04A6 6 0 0 0 16 5.5Zm0 3.2a2.1 2.1 0 1 1 0 4.2 2.1 2.1 0 0 1 0-4.2Z"
    />
  </svg>
);
