/** The product's mark: two lines that run alongside each other towards one goal. Decorative: the name stands beside it. */
export function Mark() {
  return (
    <svg
      class="mark"
      viewBox="0 0 32 32"
      fill="none"
      stroke-width="3"
      stroke-linecap="round"
      aria-hidden="true"
    >
      <path class="mark-school" stroke="#14575a" d="M4 21c7.5 0 8-11 18.5-11.5" />
      <path class="mark-home" stroke="#98421f" d="M4 28c11 0 9.5-11.5 18.5-12" />
      <circle class="mark-goal" cx="27" cy="9" r="3.5" stroke="none" />
    </svg>
  );
}
