import { FieldFrame, type Labelled } from './frame.tsx';
import { controlId, tiedTo } from './wiring.ts';

export interface TextAreaProps extends Labelled {
  value?: string | null;
  rows?: number;
  /** Language the words in it are written in, where known. */
  lang?: string;
  dir?: 'auto' | 'ltr' | 'rtl';
  maxlength?: number;
  disabled?: boolean;
  /** To be read and copied. */
  readonly?: boolean;
}

/** Several lines. The text's own direction wins over the page's. */
export function TextArea(props: TextAreaProps) {
  const id = controlId(props.name, props.id);
  return (
    <FieldFrame {...props}>
      <textarea
        class="input"
        id={id}
        name={props.name}
        rows={props.rows ?? 4}
        lang={props.lang}
        dir={props.dir ?? 'auto'}
        maxlength={props.maxlength}
        required={props.required}
        disabled={props.disabled}
        readonly={props.readonly}
        {...tiedTo(id, props.hint, props.error)}
      >
        {/* A parser drops the first line break of a textarea: this one, so never the writer's. */ '\n'}
        {props.value ?? ''}
      </textarea>
    </FieldFrame>
  );
}
