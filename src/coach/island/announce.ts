const pauseMs = 1200;
let region: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something politely to who listens to the page, once there has been a pause; only the latest is said. */
export function announce(words: string): void {
  if (!region) {
    region = document.createElement('p');
    region.className = 'only-read';
    region.setAttribute('role', 'status');
    document.querySelector('main')?.append(region);
  }
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (region) region.textContent = words;
  }, pauseMs);
}
