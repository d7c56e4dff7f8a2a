/**
 * For pages that say what has not happened yet. A browser may keep them alive for the back button and show them after
 * it has happened: they are then asked for again. Without a network there is nobody to ask, and what was typed would go.
 */
addEventListener('pageshow', ({ persisted }) => {
  if (persisted && navigator.onLine) location.reload();
});
