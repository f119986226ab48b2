import type { photoContract } from '@app/types/photo/contract'
import { changing, type Routes } from '../platform/bind'
import { may } from './access'
import type { PhotoDeps } from './deps'
import { preparePicture } from './prepare-picture'

export const photoRoutes = (deps: PhotoDeps): Routes<typeof photoContract> => ({
  preparePicture: changing(may.prepare, preparePicture(deps)),
})
