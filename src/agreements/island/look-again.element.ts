/**
 * For pages that say what has not happened yet. A browser may keep them alive for the back button and show them after
 * it has happened: they are then asked for again.
 */
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload();
});
