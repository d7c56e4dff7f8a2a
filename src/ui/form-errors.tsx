import type { Child } from 'hono/jsx';
import { controlId } from './wiring.ts';

export interface FormErrorsProps {
  title: Child;
  /** `field` is the control's name (its id follows from it); without one the message stands alone. */
  errors: { field?: string; message: Child }[];
}

/** What has to be put right, read out at once, each linked to its field. Nothing when there is nothing. */
export function FormErrors({ title, errors }: FormErrorsProps) {
  if (errors.length === 0) return null;
  return (
    <div class="notice stop form-errors" role="alert">
      <div class="notice-body">
        <p class="notice-title">{title}</p>
        <ul>
          {errors.map((e) => (
            <li>{e.field ? <a href={`#${controlId(e.field)}`}>{e.message}</a> : e.message}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
