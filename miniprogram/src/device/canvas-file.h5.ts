import type { CanvasFile } from './canvas-file'

export const canvasFile: CanvasFile = async (canvas) => canvas.toDataURL('image/png')
