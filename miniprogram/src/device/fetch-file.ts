import type { KeptFile } from './kept-file'

/** Brings what lies at an address into a file of this phone; undefined where the network did not bring it. */
export type FetchFile = (url: string) => Promise<KeptFile | undefined>

export declare const fetchFile: FetchFile
