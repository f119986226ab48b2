import type { KeptFile } from './kept-file'

/** Writes what is drawn as PNG. */
export type CanvasFile = (canvas: HTMLCanvasElement) => Promise<KeptFile>

export declare const canvasFile: CanvasFile
