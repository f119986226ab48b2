type Close = () => unknown

/**
 * What is open, in the order it was opened: closed in reverse, whenever that is. One that fails to close keeps no other
 * from it.
 */
export const openings = () => {
  const closes: Close[] = []
  const closeAll = async (): Promise<void> => {
    const close = closes.pop()
    if (!close) return
    await tried(close)
    await closeAll()
  }
  return { opened: (close: Close): void => void closes.push(close), closeAll }
}
export type Openings = ReturnType<typeof openings>

const tried = async (close: Close): Promise<void> => {
  try {
    await close()
  } catch (error) {
    process.stderr.write(`! ${error instanceof Error ? error.message : error}\n`)
  }
}
