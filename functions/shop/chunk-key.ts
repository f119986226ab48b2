/** Chunks of one thing stand in their order. */
export const chunkSk = (chunk: number) => `CHUNK#${String(chunk).padStart(6, '0')}`
