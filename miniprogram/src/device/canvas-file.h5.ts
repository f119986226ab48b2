import type { CanvasFile } from './canvas-file'

export const canvasFile: CanvasFile = async (canvas) => ({ path: canvas.toDataURL('image/png') })
