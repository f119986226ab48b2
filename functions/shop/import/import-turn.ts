/**
 * Chunks that one message stores, each in a transaction of its own. The next message comes through the stream, so the
 * stream is never more than so many chunks behind: a single change waits no longer than that.
 */
export const chunksInTurn = 25

/** The chunk after the last of the turn that this one belongs to. */
export const turnEnds = (chunk: number, chunks: number): number =>
  Math.min(chunks, (Math.floor(chunk / chunksInTurn) + 1) * chunksInTurn)

/** Whether a message is due when this is the chunk to be stored next; after the last one the outcome is. */
export const beginsTurn = (nextChunk: number, chunks: number): boolean =>
  nextChunk >= chunks || nextChunk % chunksInTurn === 0
