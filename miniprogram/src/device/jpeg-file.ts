/**
 * Writes a canvas as JPEG of at most 300 KB, coarser and at last smaller until it fits, and gives a path that survives
 * the app's end.
 */
export type JpegFile = (canvas: HTMLCanvasElement) => Promise<string>

export declare const jpegFile: JpegFile
