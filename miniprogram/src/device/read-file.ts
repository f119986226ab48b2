/** Bytes of a file that the app made or was given. */
export type ReadFile = (path: string) => Promise<Uint8Array>

export declare const readFile: ReadFile
