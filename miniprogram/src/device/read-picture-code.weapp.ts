import type { ReadPictureCode } from './read-picture-code'
import { scanCode } from './scan-code'

/** WeChat's scanner offers the album itself. */
export const readPictureCode: ReadPictureCode = async () => await scanCode()
