import type { RemoveFile } from './remove-file'

/** In a browser a photo is its own address: nothing lies elsewhere. */
export const removeFile: RemoveFile = () => undefined
