import type { photoContract } from '@app/types/photo/contract'
import { changing, type Routes } from '../platform/bind'
import { may } from './access'
import type { PhotoRouteDeps } from './deps'
import { openOriginal } from './open-original'
import { preparePicture } from './prepare-picture'

export const photoRoutes = (deps: PhotoRouteDeps): Routes<typeof photoContract> => ({
  preparePicture: changing(may.prepare, preparePicture(deps)),
  openOriginal: changing(may.openOriginal, openOriginal(deps)),
})
