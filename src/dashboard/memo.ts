/** The function, but what it makes of a value is made once and kept as long as the value: pages and files share it. */
export function memo<Key extends object, Result>(make: (key: Key) => Result): (key: Key) => Result {
  const made = new WeakMap<Key, { readonly result: Result }>();
  return (key) => {
    let kept = made.get(key);
    if (!kept) {
      kept = { result: make(key) };
      made.set(key, kept);
    }
    return kept.result;
  };
}
