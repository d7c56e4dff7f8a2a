/**
 * Remembers what was made of a key, for values that are asked for again and again. A full store is emptied: what is
 * still wanted comes back by itself, and nobody can fill the memory with keys of their own making. What was not found
 * (undefined) is looked for again.
 * @param most how many values are kept
 */
export function kept<Key, Value>(most: number, make: (key: Key) => Value): (key: Key) => Value {
  const store = new Map<Key, Value>();
  return (key) => {
    const known = store.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    if (store.size >= most) store.clear();
    if (made !== undefined) store.set(key, made);
    return made;
  };
}
