import type { KeptFile } from './kept-file'

/** Writes a canvas as JPEG of at most 300 KB, coarser and at last smaller until it fits. */
export type JpegFile = (canvas: HTMLCanvasElement) => Promise<KeptFile>

export declare const jpegFile: JpegFile
