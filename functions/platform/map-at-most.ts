/** The results in order, with so many running at once and no more: files in the store are read a few at a time. */
export const mapAtMost = async <A, B>(
  most: number,
  all: readonly A[],
  work: (one: A) => Promise<B>,
): Promise<readonly B[]> => {
  const left = all.entries()
  const done: B[] = []
  const take = async () => {
    for (const [index, one] of left) done[index] = await work(one)
  }
  await Promise.all(Array.from({ length: Math.min(most, all.length) }, take))
  return done
}
