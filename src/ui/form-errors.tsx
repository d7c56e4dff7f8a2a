import type { Child } from 'hono/jsx';
import { controlId } from './wiring.ts';

/** `field` is the control's name (its id follows from it) and `label` what it is called; without one the message stands alone. */
export type FormError = { message: Child } & (
  | { field: string; label: Child }
  | { field?: undefined; label?: undefined }
);

export interface FormErrorsProps {
  title: Child;
  errors: FormError[];
}

/** What has to be put right, read out at once, each named and linked to its field. Nothing when there is nothing. */
export function FormErrors({ title, errors }: FormErrorsProps) {
  if (errors.length === 0) return null;
  return (
    <div class="notice stop form-errors" role="alert">
      <div class="notice-body">
        <p class="notice-title">{title}</p>
        <ul>
          {errors.map((e) => (
            <li>
              {e.field ? (
                <a href={`#${controlId(e.field)}`}>
                  <span>
                    <strong>{e.label}</strong> – {e.message}
                  </span>
                </a>
              ) : (
                e.message
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
