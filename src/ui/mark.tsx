function Strands() {
  return (
    <>
      <path class="mark-school" stroke="#14575a" d="M4 21c7.5 0 8-11 18.5-11.5" />
      <path class="mark-home" stroke="#98421f" d="M4 28c11 0 9.5-11.5 18.5-12" />
      <circle class="mark-goal" cx="27" cy="9" r="3.5" fill="#1f2a2c" stroke="none" />
    </>
  );
}

/** The product's mark: two lines that run alongside each other towards one goal. Decorative: the name stands beside it. */
export function Mark() {
  return (
    <svg
      width="32"
      height="32"
      viewBox="0 0 32 32"
      fill="none"
      stroke-width="3"
      stroke-linecap="round"
      aria-hidden="true"
    >
      <Strands />
    </svg>
  );
}

/** The mark as a file of its own (image/svg+xml), for the browser's tab. Stands on paper, to be seen on dark tabs too. */
export function MarkFile() {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox="0 0 32 32"
      fill="none"
      stroke-width="3.5"
      stroke-linecap="round"
    >
      <title>Alongside</title>
      <rect width="32" height="32" rx="7" fill="#faf6ed" />
      <Strands />
    </svg>
  );
}
