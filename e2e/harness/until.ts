/** Waits until `read` answers with something. React draws later than it is told to, so nothing is asserted at once. */
export const until = async <T>(read: () => T | undefined | false | null, what: string, most = 10_000): Promise<T> => {
  for (const end = Date.now() + most; Date.now() < end; ) {
    const found = read()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error(`waited ${most} ms in vain for ${what}`)
}
