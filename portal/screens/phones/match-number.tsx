/** The number to type on the device: large, and read out as two digits. */
export const MatchNumber = ({ label, number }: { label: string; number: string }) => (
  <p class="match-number">
    <span class="visually-hidden">{label}: </span>
    <b>{[...number].join(' ')}</b>
  </p>
);
