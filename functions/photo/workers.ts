import type { Workers } from '../platform/reaction'
import type { PhotoDeps } from './deps'
import { removePictures } from './remove-pictures'

export const photoWorkers = (deps: Pick<PhotoDeps, 'objects'>): Workers => ({ 'picture-remove': removePictures(deps) })
