export interface KeepDraftProps {
  /** Where it is saved: answers with `{ rev }`, with 409 where another window saved since, with 422 where it cannot be taken. */
  url: string;
  /** The hidden field of the form that says over which saving it was written. */
  over: string;
  says: { kept: string; elsewhere: string; offline: string; refused?: string };
}

/** Saves the form it stands in while somebody types, and says so. Without script it is nothing, and the button saves. */
export function KeepDraft({ url, over, says }: KeepDraftProps) {
  return (
    <keep-draft
      class="hint"
      role="status"
      data-url={url}
      data-over={over}
      data-kept={says.kept}
      data-elsewhere={says.elsewhere}
      data-offline={says.offline}
      data-refused={says.refused}
    ></keep-draft>
  );
}

/** The scripts of a page with a `KeepDraft`: one that comes back from the browser's memory is asked for again. */
export const keepDraftScripts = ['keep-draft.element.js', 'look-again.element.js'] as const;
