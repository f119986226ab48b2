import { standInUser } from './stand-in-user'

export const startCloud = (): void => {
  standInUser()
}
