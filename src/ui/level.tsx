import { createContext, type PropsWithChildren, useContext } from 'hono/jsx';

/** How deep headings stand here. A page's h1 is PageHead's; whatever follows starts at 2. */
const Level = createContext(2);

/** A heading of the level that belongs here, so that pages never skip one. */
export function Heading({ id, children }: PropsWithChildren<{ id?: string }>) {
  const level = useContext(Level);
  if (level <= 2) return <h2 id={id}>{children}</h2>;
  if (level === 3) return <h3 id={id}>{children}</h3>;
  return <h4 id={id}>{children}</h4>;
}

/** Headings inside stand one level deeper. */
export function Deeper({ children }: PropsWithChildren) {
  return <Level.Provider value={useContext(Level) + 1}>{children}</Level.Provider>;
}
