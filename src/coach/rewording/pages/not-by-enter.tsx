/**
 * Enter in a field presses the first button of its form. Where that would be one of ours, it is this one instead, which
 * does nothing: asking somebody elsewhere takes a press of its own.
 */
export function NotByEnter() {
  return <button type="submit" disabled hidden />;
}
