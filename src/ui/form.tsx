import type { PropsWithChildren } from 'hono/jsx';

/** A value that travels with the form unseen. */
export function Hidden({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={value} />;
}

export interface FormProps {
  action: string;
  method?: 'post' | 'get';
  /** The session's token, sent as `_csrf`; a `get` form needs none. */
  csrf?: string;
  /** A fresh UUID minted with the page, sent as `_idempotency`: sent twice, it is the same deed. */
  idempotency?: string;
  /** For files. */
  multipart?: boolean;
  id?: string;
  /** A form that is only a button: takes no room of its own. */
  bare?: boolean;
}

/** A form that the server checks and answers in the reader's language, hence no browser bubbles (`novalidate`). */
export function Form(props: PropsWithChildren<FormProps>) {
  return (
    <form
      class={props.bare ? undefined : 'form'}
      id={props.id}
      action={props.action}
      method={props.method ?? 'post'}
      enctype={props.multipart ? 'multipart/form-data' : undefined}
      novalidate
    >
      {props.csrf && <Hidden name="_csrf" value={props.csrf} />}
      {props.idempotency && <Hidden name="_idempotency" value={props.idempotency} />}
      {props.children}
    </form>
  );
}
