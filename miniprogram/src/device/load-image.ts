/** A picture that can be drawn on this canvas; undefined when the file cannot be read. */
export type LoadImage = (canvas: HTMLCanvasElement, path: string) => Promise<HTMLImageElement | undefined>

export declare const loadImage: LoadImage
