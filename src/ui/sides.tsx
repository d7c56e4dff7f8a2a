import type { Child } from 'hono/jsx';
import { Deeper, Heading } from './level.tsx';

export interface SidesProps {
  schoolTitle?: Child;
  school: Child;
  homeTitle?: Child;
  home: Child;
}

/** The two sides of the partnership: alongside each other where there is room, along one double line on a phone. */
export function Sides({ schoolTitle, school, homeTitle, home }: SidesProps) {
  return (
    <div class="sides">
      <div class="side school stack">
        {schoolTitle && <Heading>{schoolTitle}</Heading>}
        <Deeper>{school}</Deeper>
      </div>
      <div class="side home stack">
        {homeTitle && <Heading>{homeTitle}</Heading>}
        <Deeper>{home}</Deeper>
      </div>
    </div>
  );
}
