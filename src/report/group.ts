/** Groups in the order in which they first appear. */
export function groupBy<Item>(
  items: readonly Item[],
  key: (item: Item) => string
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const name = key(item)
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [item])
    else group.push(item)
  }
  return groups
}
