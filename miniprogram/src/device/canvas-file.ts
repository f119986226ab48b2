/** Writes what is drawn as PNG and gives a path that survives the app's end. */
export type CanvasFile = (canvas: HTMLCanvasElement) => Promise<string>

export declare const canvasFile: CanvasFile
