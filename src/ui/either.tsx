import type { Child } from 'hono/jsx';

/**
 * A choice of two ways, and what each of them asks for. As soon as one is chosen, the other's field steps back; in a
 * browser that cannot look ahead (`:has`) both stay, so each must also say in words which way it belongs to.
 * @param props.choice a `Choice` whose options stand in the order of `first` and `second`
 */
export function Either({ choice, first, second }: { choice: Child; first: Child; second: Child }) {
  return (
    <div class="either">
      {choice}
      <div class="first-way">{first}</div>
      <div class="second-way">{second}</div>
    </div>
  );
}
